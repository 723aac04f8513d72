package se.bokskjuts.optimizer.replan;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** Something that happened after publishing. */
public sealed interface DayEvent {
  /**
   * The van drives no more today; its boxes stand where it stands.
   *
   * @param at where; empty: the nearer end of the leg it is on
   */
  record VanBreaksDown(VanId van, Optional<UnitId> at) implements DayEvent {
    public static VanBreaksDown of(VanId van) {
      return new VanBreaksDown(van, Optional.empty());
    }
  }

  /** No service begins at the unit from this time on. */
  record UnitCloses(UnitId unit, LocalTime from) implements DayEvent {}

  /** Driving takes what this matrix says from now on; it covers the day's units. */
  record RoadCloses(TravelMatrix matrix) implements DayEvent {}

  /** Items that turn up now, where they are. */
  record LateDemand(List<Transfer> transfers, List<HoldRequest> holds) implements DayEvent {
    public LateDemand {
      transfers = List.copyOf(transfers);
      holds = List.copyOf(holds);
    }

    Stream<TransferId> ids() {
      return Stream.concat(
          transfers.stream().map(Transfer::id),
          holds.stream().map(h -> TransferId.of(h.id().value())));
    }
  }

  /** The van's last stop at the unit so far: it loaded and unloaded nothing there. */
  record StopMissed(VanId van, UnitId unit) implements DayEvent {}

  /** What the van is to do comes so much later than published; what it has done was done. */
  record VanLate(VanId van, Duration by) implements DayEvent {
    public VanLate {
      if (by.isNegative() || by.isZero()) {
        throw new IllegalArgumentException("van " + van + " is not late by " + by);
      }
    }
  }

  /** Nothing happened: the coordinator asks for a better rest of the day, where a change pays. */
  record BetterWanted() implements DayEvent {}

  /** Boxes that should have been loaded by now but stand where they were. */
  record BoxesStayed(List<BoxId> boxes) implements DayEvent {
    public BoxesStayed {
      boxes = List.copyOf(boxes);
    }
  }
}
