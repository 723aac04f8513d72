package se.bokskjuts.optimizer.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Unit;
import se.bokskjuts.optimizer.check.PlanChecker;

/**
 * Changes a plan by hand. The boxes follow a moved stop; where that is worse, by rules broken and
 * then by cost, than boxes decided anew for the stops as they now are, those are taken. Stops that
 * were there before on the same day bring back the plan they had.
 */
public final class Editing {
  private Editing() {}

  /**
   * Makes the edit. Throws {@link EditRefusedException} when it means nothing in the plan.
   *
   * @param known states of before, the first of them the one that editing began with
   */
  public static Edited apply(Edit edit, EditState now, List<EditState> known) {
    EditState base = known.isEmpty() ? now : known.get(0);
    Sheet sheet = new Sheet(now);
    new Changes(sheet, base).make(edit);
    Plan kept = Retiming.plan(sheet, edit instanceof Edit.ChangeRoads);
    EditState state = new EditState(sheet.day, kept, sheet.byHand);
    for (EditState earlier : known) {
      if (!(edit instanceof Edit.Repack) && earlier.hasSameStops(state)) {
        return judge(earlier);
      }
    }
    List<Edited> choice = new ArrayList<>();
    choice.add(judge(state));
    if (mayMoveOtherBoxes(edit)) {
      Repacking.of(state.day(), kept, state.byHand()).forEach(s -> choice.add(judge(s)));
    }
    return choice.stream()
        .min(
            Comparator.comparingInt((Edited e) -> e.judgement().violations().size())
                .thenComparing(e -> e.judgement().cost().total()))
        .orElseThrow();
  }

  /** Pins and single boxes change what they speak of and nothing else. */
  private static boolean mayMoveOtherBoxes(Edit edit) {
    if (edit instanceof Edit.AddPin e) {
      return e.pin() instanceof Pin.CopyOfHold;
    }
    if (edit instanceof Edit.RemovePin e) {
      return e.pin() instanceof Pin.Stays;
    }
    return !(edit instanceof Edit.MoveBox
        || edit instanceof Edit.AddPins
        || edit instanceof Edit.LeaveBox
        || edit instanceof Edit.LeaveTransfer);
  }

  /** The state with its true cost, judged by the checker. */
  public static Edited judge(EditState state) {
    Judgement judgement = PlanChecker.judge(state.day(), state.plan());
    Plan priced = state.plan().withCost(judgement.cost());
    return new Edited(new EditState(state.day(), priced, state.byHand()), judgement);
  }

  /** Whether the unit was closed by hand. */
  public static boolean isClosed(Unit unit) {
    return UnitRoom.isClosed(unit);
  }
}
