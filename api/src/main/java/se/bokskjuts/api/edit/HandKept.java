package se.bokskjuts.api.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.edit.HandCalls;

/** What a plan that improved a draft kept of the work by hand, in words, and what it did not. */
@Service
public class HandKept {
  private final HandNotes notes;
  private final Texts texts;

  HandKept(HandNotes notes, Texts texts) {
    this.notes = notes;
    this.texts = texts;
  }

  /** Sentences. */
  public record Words(List<String> kept, List<String> lost) {
    public Words {
      kept = List.copyOf(kept);
      lost = List.copyOf(lost);
    }
  }

  /** Empty where the plan is not one of that kind. */
  public Optional<Words> of(StoredPlan plan) {
    return notes.find(plan.summary().settings()).map(k -> words(k, plan.day(), plan.plan()));
  }

  private Words words(HandNotes.Kept kept, DayProblem day, Plan plan) {
    List<String> good = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (HandNotes.OnVan box : kept.boxes()) {
      boolean there =
          plan.routes().stream()
              .filter(r -> r.van().value().equals(box.van()))
              .flatMap(r -> r.stops().stream())
              .anyMatch(s -> s.load().contains(BoxId.of(box.box())));
      (there ? good : bad).add(texts.get("edit.kept.box", box.box(), box.van()));
    }
    for (HandNotes.Call call : kept.on()) {
      boolean there = HandCalls.isIn(plan, HandNotes.call(call));
      (there ? good : bad).add(texts.get("edit.kept.on", call.van(), name(call, day)));
    }
    for (HandNotes.Call call : kept.off()) {
      boolean there = HandCalls.isIn(plan, HandNotes.call(call));
      (there ? bad : good).add(texts.get("edit.kept.off", call.van(), name(call, day)));
    }
    return new Words(good, bad);
  }

  private static String name(HandNotes.Call call, DayProblem day) {
    return day.findUnit(UnitId.of(call.unit())).map(Unit::name).orElse(call.unit());
  }
}
