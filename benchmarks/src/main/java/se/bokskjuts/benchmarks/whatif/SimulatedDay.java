package se.bokskjuts.benchmarks.whatif;

import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.PlanAnswer;

/**
 * A day from morning to evening.
 *
 * @param left items not at their destination in the evening
 */
record SimulatedDay(
    DayProblem day,
    PlanAnswer answer,
    ExecutedDay executed,
    Receiving.Received received,
    int left) {
  /** Transfers, and the items of holds that got a copy, as they began the day. */
  List<Transfer> all() {
    List<Transfer> all = new ArrayList<>(day.transfers());
    for (HoldRequest hold : day.holds()) {
      hold.copies().stream()
          .filter(c -> c.item().equals(answer.plan().copies().get(hold.id())))
          .findFirst()
          .map(Copy::at)
          .ifPresent((UnitId at) -> all.add(hold.asTransferFrom(at)));
    }
    return all;
  }
}
