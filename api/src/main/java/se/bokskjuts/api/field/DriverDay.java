package se.bokskjuts.api.field;

import java.util.List;

/**
 * A van's day as its driver reads it on the phone; every value is finished text.
 *
 * @param leaves when and where the van starts, as back tells its end
 */
record DriverDay(
    String van,
    String date,
    int version,
    String from,
    String startUnit,
    String to,
    String endUnit,
    List<DriverStop> stops) {
  DriverDay {
    stops = List.copyOf(stops);
  }

  /**
   * A stop.
   *
   * @param index from 0, as reports name it
   * @param depart planned, hours and minutes
   * @param restBefore the break that is taken before it; may be empty
   * @param load in the order of loading: what goes off last goes in first
   * @param emptiesOff empty boxes to leave there, as emptiesOn to take along
   */
  record DriverStop(
      int index,
      String name,
      String municipality,
      String address,
      String doorNote,
      String window,
      String start,
      String depart,
      String lat,
      String lon,
      String restBefore,
      List<DriverBox> unload,
      List<DriverBox> load,
      int boxesAfter,
      int kgAfter,
      int emptiesOff,
      int emptiesOn) {
    DriverStop {
      unload = List.copyOf(unload);
      load = List.copyOf(load);
    }

    public int number() {
      return index + 1;
    }

    /** Off and on. */
    public int lifts() {
      return unload.size() + load.size();
    }
  }

  /**
   * A box at a stop.
   *
   * @param code what its label's codes hold
   * @param place where it comes from, or goes to
   * @param kg with one decimal
   * @param offAt number of the stop where it is unloaded again; 0 for one that goes off here
   * @param change the van that takes it on from here; may be empty
   */
  record DriverBox(
      String id, String code, String place, String kg, boolean sort, int offAt, String change) {}
}
