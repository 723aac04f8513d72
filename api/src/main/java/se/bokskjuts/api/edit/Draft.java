package se.bokskjuts.api.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.edit.EditState;

/**
 * A draft changed by hand, with all its steps.
 *
 * @param rowVersion of the stored plan that this is
 * @param at the step it stands at; steps after it were undone
 * @param judgement of that step's plan
 */
record Draft(UUID id, int rowVersion, List<Step> steps, int at, Judgement judgement) {
  Draft {
    steps = List.copyOf(steps);
  }

  /**
   * A step and what it gave.
   *
   * @param request what was done; step 0 has one that was never asked for
   * @param time of day at which it was made, such as 14:32
   */
  record Step(EditRequest request, EditState state, String author, String time) {}

  Step step() {
    return steps.get(at);
  }

  EditState state() {
    return step().state();
  }

  Plan plan() {
    return state().plan();
  }

  EditState start() {
    return steps.get(0).state();
  }

  boolean canUndo() {
    return at > 0;
  }

  boolean canRedo() {
    return at < steps.size() - 1;
  }

  /** States so far, the first one first. */
  List<EditState> known() {
    return steps.subList(0, at + 1).stream().map(Step::state).toList();
  }

  Draft moved(int rowVersionNow, int to, Judgement of) {
    return new Draft(id, rowVersionNow, steps, to, of);
  }

  Draft with(int rowVersionNow, Step next, Judgement of) {
    List<Step> more = new ArrayList<>(steps.subList(0, at + 1));
    more.add(next);
    return new Draft(id, rowVersionNow, more, at + 1, of);
  }
}
