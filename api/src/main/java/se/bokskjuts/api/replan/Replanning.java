package se.bokskjuts.api.replan;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.jobs.Orders;
import se.bokskjuts.api.jobs.PlanOrder;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.replan.PlanDifference;
import se.bokskjuts.optimizer.replan.PlanDifferences;
import se.bokskjuts.optimizer.replan.ReplanPrices;

/** Asks for a published plan to be replanned, and tells what a new version changes. */
@Service
public class Replanning {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final int SECONDS = 10;
  private final Planning planning;
  private final Orders orders;
  private final ReplanNotes notes;
  private final ReplanEvents events;
  private final PlanStore plans;
  private final Texts texts;
  private final Clock clock;

  Replanning(
      Planning planning,
      Orders orders,
      ReplanNotes notes,
      ReplanEvents events,
      PlanStore plans,
      Texts texts,
      Clock clock) {
    this.planning = planning;
    this.orders = orders;
    this.notes = notes;
    this.events = events;
    this.plans = plans;
    this.texts = texts;
    this.clock = clock;
  }

  /** The time now as a form shows it. */
  String now() {
    return LocalTime.now(clock).format(CLOCK);
  }

  /** The job, whose plan is a new draft made from the published one. */
  PlanOverview ask(UUID id, ReplanRequest request, String who) {
    PlanOverview plan = planning.get(id);
    if (plan.state() != PlanState.PUBLISHED) {
      throw RefusedException.of(ProblemCode.PLAN_NOT_PUBLISHED, plan.label());
    }
    ReplanRequest timed = request.at() == null ? request.at(now()) : request;
    events.of(timed, planning.getStored(id));
    OptionalLong steps =
        timed.steps() == null ? OptionalLong.empty() : OptionalLong.of(timed.steps());
    OptionalInt seconds =
        timed.seconds() != null
            ? OptionalInt.of(timed.seconds())
            : steps.isPresent() ? OptionalInt.empty() : OptionalInt.of(SECONDS);
    PlanOrder order = orders.of(plan.date(), seconds, steps, 1);
    return planning.ask(
        new PlanOrder(order.date(), order.settings(), List.of(), Optional.of(id)),
        notes.write(timed),
        who);
  }

  /**
   * What the plan changes against the one it was made from, or else the one in force; empty where
   * there is none.
   */
  Optional<Changes> findChanges(UUID id) {
    PlanSummary summary = planning.getSummary(id);
    return summary
        .parent()
        .or(() -> plans.findPublished(summary.date()).map(PlanSummary::id))
        .filter(other -> !other.equals(id))
        .flatMap(plans::find)
        .map(before -> changes(before, planning.getStored(id)));
  }

  private Changes changes(StoredPlan before, StoredPlan after) {
    Optional<ReplanRequest> request = notes.find(after.summary().settings());
    Set<VanId> out =
        request.stream()
            .flatMap(r -> ReplanRequest.orNone(r.vansDown()).stream())
            .map(v -> VanId.of(v.van()))
            .collect(Collectors.toSet());
    List<PlanDifference> differences =
        PlanDifferences.between(before.plan(), after.plan(), ReplanPrices.USUAL.freeShift(), out);
    List<String> words = new DifferenceWords(texts::get, after.day()).of(differences);
    return new Changes(
        before.summary().version(),
        request.map(r -> Optional.ofNullable(r.at()).orElse("")),
        differences,
        words);
  }

  /**
   * What a plan changes.
   *
   * @param before version of the plan compared with
   * @param at time of day from which it was replanned; empty for a plan of another making
   * @param words a sentence for each difference
   */
  record Changes(
      int before, Optional<String> at, List<PlanDifference> differences, List<String> words) {
    public long stops() {
      return differences.stream().filter(d -> d.kind().isOfStop()).count();
    }

    public Set<VanId> drivers() {
      return PlanDifferences.driversToTell(differences);
    }
  }
}
