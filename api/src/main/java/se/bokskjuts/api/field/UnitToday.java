package se.bokskjuts.api.field;

import java.util.List;

/**
 * A unit's day as its staff reads it; every value is finished text.
 *
 * @param comes the vans' stops that bring boxes or fetch them, in the order of time
 */
record UnitToday(String unit, String name, List<Visit> comes) {
  UnitToday {
    comes = List.copyOf(comes);
  }

  /**
   * A van's stop at the unit.
   *
   * @param planned hours and minutes
   * @param expected hours and minutes, by how late the van is now; the planned time while nothing
   *     is known
   * @param standing the end of a text's key: what is known of it
   */
  record Visit(
      String van,
      String planned,
      String expected,
      boolean late,
      String standing,
      List<ArrivingBox> arriving,
      List<String> through,
      List<LeavingBox> leaving) {
    Visit {
      arriving = List.copyOf(arriving);
      through = List.copyOf(through);
      leaving = List.copyOf(leaving);
    }
  }

  /** A box that is for the unit. */
  record ArrivingBox(String id, String code, String from, int items, boolean sort) {}

  /** A box that is packed there. */
  record LeavingBox(String id, String to, int items) {}
}
