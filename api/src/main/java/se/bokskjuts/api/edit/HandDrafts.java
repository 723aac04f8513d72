package se.bokskjuts.api.edit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.store.AuditStore;
import se.bokskjuts.data.store.EditStore;
import se.bokskjuts.data.store.PlanMaker;
import se.bokskjuts.data.store.PlanOrigin;
import se.bokskjuts.data.store.PlanStep;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.StaleVersionException;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.edit.EditRefusedException;
import se.bokskjuts.optimizer.edit.EditState;
import se.bokskjuts.optimizer.edit.Edited;
import se.bokskjuts.optimizer.edit.Editing;

/**
 * Plans being changed by hand. What is changed is always a draft of its own; every step is stored
 * before it is told, and names the version that it was made on.
 */
@Service
public class HandDrafts {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int DRAFTS_KEPT = 8;

  private final Planning planning;
  private final EditStore edits;
  private final AuditStore audit;
  private final Translation translation;
  private final EditJson json;
  private final EditWords words;
  private final HandNotes notes;
  private final Clock clock;
  private final Map<UUID, Draft> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Draft> last) {
          return size() > DRAFTS_KEPT;
        }
      };

  HandDrafts(
      Planning planning,
      EditStore edits,
      AuditStore audit,
      Translation translation,
      EditJson json,
      EditWords words,
      HandNotes notes,
      Clock clock) {
    this.notes = notes;
    this.planning = planning;
    this.edits = edits;
    this.audit = audit;
    this.translation = translation;
    this.json = json;
    this.words = words;
    this.clock = clock;
  }

  /** Whether the plan is a draft that is changed where it stands. */
  public boolean isOpen(UUID id) {
    return planning.get(id).state() == PlanState.DRAFT && edits.exists(id);
  }

  /** The draft to change: the plan itself if it is one, else a new one that begins as it. */
  public PlanOverview open(UUID id, String who) {
    if (isOpen(id)) {
      return planning.get(id);
    }
    StoredPlan from = planning.getStored(id);
    Judgement judgement = PlanChecker.judge(from.day(), from.plan());
    UUID fresh = UUID.randomUUID();
    edits.begin(
        fresh,
        from,
        judgement,
        byHandIn(from),
        new PlanOrigin(PlanMaker.HAND, Optional.of(id), Map.of(), who));
    audit.add(who, "plan.opened", "plan", fresh.toString(), Map.of("from", id.toString()));
    return planning.get(fresh);
  }

  /** A plan that kept boxes where they were put by hand is changed on with them there. */
  private Set<BoxId> byHandIn(StoredPlan from) {
    Set<BoxId> packed = from.plan().boxes().stream().map(Box::id).collect(Collectors.toSet());
    return notes.find(from.summary().settings()).map(HandNotes.Kept::boxIds).stream()
        .flatMap(Set::stream)
        .filter(packed::contains)
        .collect(Collectors.toSet());
  }

  /** Throws when the plan is no draft changed by hand. */
  Draft get(UUID id) {
    PlanOverview plan = planning.get(id);
    if (plan.state() != PlanState.DRAFT) {
      throw RefusedException.of(ProblemCode.PLAN_IS_PUBLISHED, plan.label(), plan.state().name());
    }
    Draft known = recall(id);
    return known != null && known.rowVersion() == plan.rowVersion() ? known : load(id);
  }

  private @org.jspecify.annotations.Nullable Draft recall(UUID id) {
    synchronized (kept) {
      return kept.get(id);
    }
  }

  private Draft keep(Draft draft) {
    synchronized (kept) {
      kept.put(draft.id(), draft);
    }
    return draft;
  }

  private Draft load(UUID id) {
    PlanSummary summary = planning.getSummary(id);
    List<PlanStep> stored = edits.list(id);
    if (stored.isEmpty()) {
      throw RefusedException.of(ProblemCode.NO_SUCH_DRAFT, String.valueOf(summary.version()));
    }
    List<Draft.Step> steps =
        stored.stream()
            .map(
                s ->
                    new Draft.Step(
                        json.read(s.edit()),
                        new EditState(s.day(), s.plan(), s.byHand()),
                        s.author(),
                        timeOf(s.madeAt())))
            .toList();
    EditState now = steps.get(summary.editStep()).state();
    Judgement judgement = PlanChecker.judge(now.day(), now.plan());
    return keep(new Draft(id, summary.rowVersion(), steps, summary.editStep(), judgement));
  }

  private static String timeOf(Instant at) {
    return TIME.format(at.atZone(SWEDEN));
  }

  /** Makes one edit. Throws when somebody else changed the draft since the given version. */
  public void apply(UUID id, int seen, EditRequest request, String who) {
    Draft draft = requireUnchanged(get(id), seen);
    Translation.Translated wish = translation.of(request, draft);
    Edited edited = edit(wish, draft);
    boolean newDay = !edited.state().day().equals(draft.state().day());
    PlanSummary stored =
        storing(
            id,
            () ->
                edits.add(
                    id,
                    seen,
                    draft.at(),
                    new EditStore.Change(
                        json.write(wish.request()),
                        edited.state().day(),
                        newDay,
                        edited.state().plan(),
                        edited.judgement(),
                        edited.state().byHand(),
                        who)));
    Draft.Step step = new Draft.Step(wish.request(), edited.state(), who, timeOf(clock.instant()));
    keep(draft.with(stored.rowVersion(), step, edited.judgement()));
    audit.add(
        who, "plan.edited", "plan", id.toString(), Map.of("edit", wish.request().type().name()));
  }

  private Edited edit(Translation.Translated wish, Draft draft) {
    try {
      return Editing.apply(wish.edit(), draft.state(), draft.known());
    } catch (EditRefusedException e) {
      throw RefusedException.of(ProblemCode.EDIT_REFUSED, words.refusal(e, draft.state().day()));
    }
  }

  /** Takes the last step back. */
  public void undo(UUID id, int seen, String who) {
    Draft draft = requireUnchanged(get(id), seen);
    if (!draft.canUndo()) {
      throw RefusedException.of(ProblemCode.EDIT_REFUSED, words.nothingToUndo());
    }
    goTo(draft, draft.at() - 1, who, "plan.undone");
  }

  /** Makes the step again that was taken back last. */
  public void redo(UUID id, int seen, String who) {
    Draft draft = requireUnchanged(get(id), seen);
    if (!draft.canRedo()) {
      throw RefusedException.of(ProblemCode.EDIT_REFUSED, words.nothingToRedo());
    }
    goTo(draft, draft.at() + 1, who, "plan.redone");
  }

  private void goTo(Draft draft, int to, String who, String action) {
    Draft.Step step = draft.steps().get(to);
    EditState state = step.state();
    Judgement judgement = PlanChecker.judge(state.day(), state.plan());
    PlanStep stored =
        new PlanStep(
            to,
            json.write(step.request()),
            state.day(),
            state.plan(),
            state.byHand(),
            step.author(),
            clock.instant());
    boolean newDay = !state.day().equals(draft.state().day());
    PlanSummary summary =
        storing(
            draft.id(),
            () -> edits.goTo(draft.id(), draft.rowVersion(), stored, newDay, judgement));
    keep(draft.moved(summary.rowVersion(), to, judgement));
    audit.add(who, action, "plan", draft.id().toString(), Map.of("step", String.valueOf(to)));
  }

  /** Two at once: the second is told who did what, and nothing is overwritten. */
  private Draft requireUnchanged(Draft draft, int seen) {
    if (draft.rowVersion() != seen) {
      throw changed(draft);
    }
    return draft;
  }

  private PlanSummary storing(UUID id, java.util.function.Supplier<PlanSummary> work) {
    try {
      return work.get();
    } catch (StaleVersionException e) {
      throw changed(load(id));
    }
  }

  private RefusedException changed(Draft draft) {
    return RefusedException.of(
        ProblemCode.DRAFT_CHANGED,
        draft.step().author(),
        draft.step().time(),
        draft.at() == 0 ? words.began() : words.of(draft.step().request(), draft.state().day()));
  }
}
