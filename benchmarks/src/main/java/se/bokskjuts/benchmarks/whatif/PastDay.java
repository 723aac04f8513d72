package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.UnitId;

/** What a stored day asked for. */
public record PastDay(LocalDate date, List<Transfer> transfers, List<HoldRequest> holds) {
  public PastDay {
    transfers = List.copyOf(transfers);
    holds = List.copyOf(holds);
  }

  static PastDay of(DayFile day) {
    return new PastDay(day.date(), day.transfers(), day.holds());
  }

  /** A day as a plan keeps it. */
  public static PastDay of(DayProblem day) {
    return new PastDay(day.date(), day.transfers(), day.holds());
  }

  /** Every unit that something starts at or goes to. */
  Set<UnitId> units() {
    Set<UnitId> units = new TreeSet<>();
    transfers.forEach(t -> units.addAll(List.of(t.from(), t.to())));
    for (HoldRequest hold : holds) {
      units.add(hold.to());
      hold.copies().stream().map(Copy::at).forEach(units::add);
    }
    return units;
  }
}
