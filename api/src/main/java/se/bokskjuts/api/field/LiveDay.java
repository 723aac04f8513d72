package se.bokskjuts.api.field;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import se.bokskjuts.data.delivery.EventKind;
import se.bokskjuts.data.delivery.Reason;

/**
 * How a published day stands.
 *
 * @param reportedStops those done or missed, of allStops
 * @param closed whether it has ended
 */
record LiveDay(
    int reportedStops,
    int allStops,
    boolean closed,
    List<LiveVan> vans,
    List<LiveFault> faults,
    List<LiveLate> late) {
  LiveDay {
    vans = List.copyOf(vans);
    faults = List.copyOf(faults);
    late = List.copyOf(late);
  }

  /**
   * A van.
   *
   * @param lateMinutes now
   * @param stopped why it stands still; empty while it goes
   */
  record LiveVan(
      @Schema(example = "bil-1") String van,
      long lateMinutes,
      Optional<Reason> stopped,
      List<LiveStop> stops) {
    LiveVan {
      stops = List.copyOf(stops);
    }

    public int done() {
      return (int) stops.stream().filter(s -> !s.standing().equals("OPEN")).count();
    }

    /** The first stop of which nothing is known. */
    public Optional<LiveStop> next() {
      return stops.stream().filter(s -> s.standing().equals("OPEN")).findFirst();
    }
  }

  /**
   * A stop.
   *
   * @param stop from 0
   * @param planned departure, hours and minutes
   * @param expected departure by the delay now; the real one once it is done
   * @param standing OPEN, DONE or MISSED
   * @param lateMinutes of a stop that is done, where the clock of the device was sensible
   * @param unticked boxes of a stop that is done of which the driver said nothing
   */
  record LiveStop(
      int stop,
      String unit,
      String name,
      String planned,
      String expected,
      @Schema(allowableValues = {"OPEN", "DONE", "MISSED"}) String standing,
      Optional<Long> lateMinutes,
      Optional<Reason> reason,
      int unticked) {}

  /**
   * Something that went otherwise than planned.
   *
   * @param what what was reported
   * @param subject the box, item, van or stop it is about
   * @param where the unit's name
   * @param disputed the unit says a box did not come that the driver says he unloaded
   */
  record LiveFault(
      EventKind what,
      String subject,
      String where,
      Optional<Reason> reason,
      String by,
      String at,
      boolean disputed) {}

  /**
   * An item that reports after the closing found elsewhere.
   *
   * @param item its barcode
   * @param was the unit's name where the closing put it; empty: not found
   * @param is where it is; empty: not found
   * @param standing AMENDED: it waits, or has arrived, accordingly; MOVED_ON: a later plan has it
   */
  record LiveLate(
      String item,
      String was,
      String is,
      @Schema(allowableValues = {"OPEN", "AMENDED", "MOVED_ON"}) String standing) {}
}
