package se.bokskjuts.api.edit;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Violation;

/**
 * A draft changed by hand.
 *
 * @param step the step it stands at; 0 as it began
 * @param steps what was done, those undone included
 * @param sinceStartOre what it costs more than what it began with; below 0: less
 * @param sinceLastOre what the last step made it cost more
 * @param violations rules it breaks now; it cannot be published with any
 */
record DraftJson(
    UUID id,
    int step,
    List<StepJson> steps,
    long totalOre,
    long sinceStartOre,
    long sinceLastOre,
    KeyFigures figures,
    List<ViolationJson> violations) {

  /** A step in the reader's words. */
  record StepJson(int number, EditRequest edit, String text, String author, String time) {}

  /** A broken rule, by code and in words. */
  record ViolationJson(String rule, String text) {}

  static DraftJson of(Draft draft, EditWords words, ViolationWords broken) {
    return new DraftJson(
        draft.id(),
        draft.at(),
        IntStream.range(1, draft.steps().size()).mapToObj(i -> step(draft, i, words)).toList(),
        total(draft, draft.at()).ore(),
        total(draft, draft.at()).minus(total(draft, 0)).ore(),
        total(draft, draft.at()).minus(total(draft, Math.max(0, draft.at() - 1))).ore(),
        draft.judgement().figures(),
        draft.judgement().violations().stream()
            .map((Violation v) -> new ViolationJson(v.rule(), broken.of(v, draft.state().day())))
            .toList());
  }

  static Money total(Draft draft, int step) {
    return draft.steps().get(step).state().plan().cost().total();
  }

  private static StepJson step(Draft draft, int number, EditWords words) {
    Draft.Step step = draft.steps().get(number);
    return new StepJson(
        number,
        step.request(),
        words.of(step.request(), step.state().day()),
        step.author(),
        step.time());
  }
}
