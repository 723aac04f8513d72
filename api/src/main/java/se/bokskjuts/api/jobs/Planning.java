package se.bokskjuts.api.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.SeenTags;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.store.AuditStore;
import se.bokskjuts.data.store.JobStore;
import se.bokskjuts.data.store.NotStoredException;
import se.bokskjuts.data.store.PlanJob;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.StoredPlan;

/** Plans from the request to the published one. A plan bears the id of the job that made it. */
@Service
public class Planning {
  private static final int DAYS_AROUND = 30;
  private static final int USUAL_WITHIN_DAYS = 70;
  private static final int FEWEST_USUAL = 2;
  private static final int MOST_USUAL = 8;

  private final PlanStore plans;
  private final JobStore jobs;
  private final AuditStore audit;
  private final SolveQueue queue;
  private final ServiceDays days;
  private final Clock clock;
  private final Sight sight;
  private final Database database;

  Planning(
      PlanStore plans,
      JobStore jobs,
      AuditStore audit,
      SolveQueue queue,
      ServiceDays days,
      Clock clock,
      Sight sight,
      Database database) {
    this.sight = sight;
    this.database = database;
    this.plans = plans;
    this.jobs = jobs;
    this.audit = audit;
    this.queue = queue;
    this.days = days;
    this.clock = clock;
  }

  /** Queues the search and answers at once. Throws when no van runs on the date. */
  public PlanOverview ask(PlanOrder order, String who) {
    return ask(order, Map.of(), who);
  }

  /**
   * As above, with notes for the room that solves it, kept among the settings of job and plan; see
   * {@link OtherSolving}.
   */
  public PlanOverview ask(PlanOrder order, Map<String, String> notes, String who) {
    days.requirePlannable(order.date());
    UUID id = UUID.randomUUID();
    Map<String, String> settings = new LinkedHashMap<>(SearchTexts.of(order.settings()));
    settings.putAll(notes);
    jobs.add(id, order.date(), settings, order.parent(), who);
    audit.add(who, "plan.asked", "plan", id.toString(), Map.of("date", order.date().toString()));
    queue.add(id);
    return get(id);
  }

  /** The plan if there is one, else the job that is to make it. Throws when there is neither. */
  public PlanOverview get(UUID id) {
    return findPlan(id)
        .or(() -> jobs.find(id).map(Overviews::of))
        .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_PLAN, id.toString()));
  }

  /**
   * The plan, if it still is as its caller saw it. Throws when it was changed since, or when the
   * caller does not say what was seen.
   *
   * @param ifMatch what was seen
   */
  public PlanOverview getAsSeen(UUID id, @Nullable String ifMatch) {
    PlanOverview plan = get(id);
    if (!SeenTags.of(ifMatch).holds(plan.eTag())) {
      throw RefusedException.of(ProblemCode.VERSION_CHANGED, plan.label());
    }
    return plan;
  }

  private Optional<PlanOverview> findPlan(UUID id) {
    try {
      return Optional.of(Overviews.of(plans.getSummary(id)));
    } catch (NotStoredException e) {
      return Optional.empty();
    }
  }

  /** A date's plans, or those of the days around today; the newest made first. */
  public List<PlanOverview> list(Optional<LocalDate> date) {
    LocalDate today = LocalDate.now(clock);
    List<PlanSummary> made =
        date.map(plans::list)
            .orElseGet(() -> plans.list(today.minusDays(DAYS_AROUND), today.plusDays(DAYS_AROUND)));
    List<PlanJob> asked = date.map(jobs::list).orElseGet(jobs::listLive);
    List<PlanOverview> all = new ArrayList<>(made.stream().map(Overviews::of).toList());
    asked.stream().filter(j -> j.plan().isEmpty()).map(Overviews::of).forEach(all::add);
    all.sort(Comparator.comparing(PlanOverview::made).reversed());
    return all;
  }

  /** What is known of the search after the given moment; 0 for all. */
  public List<BestCost> progress(UUID id, int after) {
    return jobs.listProgress(id, after).stream().map(Overviews::of).toList();
  }

  /** Ends the search soon; its best plan is kept. Throws when there is none under way. */
  public PlanOverview stop(UUID id, String who) {
    PlanOverview plan = get(id);
    if (!jobs.askStop(id)) {
      throw RefusedException.of(ProblemCode.PLAN_NOT_SOLVING, plan.label(), plan.state().name());
    }
    audit.add(who, "plan.stopped", "plan", id.toString(), Map.of());
    return get(id);
  }

  /** Puts a draft in force, unless it was changed since the caller read it. */
  public PlanOverview publish(UUID id, int rowVersion, String who) {
    PlanOverview plan = get(id);
    if (!plan.state().hasPlan()) {
      throw RefusedException.of(ProblemCode.PLAN_NOT_READY, plan.label());
    }
    if (plan.state() != PlanState.DRAFT) {
      throw RefusedException.of(ProblemCode.PLAN_IS_PUBLISHED, plan.label(), plan.state().name());
    }
    if (!plan.violations().isEmpty()) {
      throw RefusedException.of(ProblemCode.PLAN_BREAKS_RULES, plan.violations().get(0).text());
    }
    Map<String, String> version = Map.of("version", plan.label());
    PlanSummary published =
        database.inTransaction(
            () -> {
              PlanSummary now = plans.publish(id, rowVersion);
              audit.add(who, "plan.published", "plan", id.toString(), version);
              return now;
            });
    return Overviews.of(published);
  }

  /** The plan with its day. Throws when it is not solved yet, or for staff of some units. */
  public StoredPlan getStored(UUID id) {
    sight.requireAll();
    return getStoredToNarrow(id);
  }

  /** For those who then show each caller no more than {@link Sight} allows. */
  public StoredPlan getStoredToNarrow(UUID id) {
    return plans
        .find(id)
        .orElseThrow(() -> RefusedException.of(ProblemCode.PLAN_NOT_READY, get(id).label()));
  }

  /** What is stored of the plan beside its content. Throws when it is not solved yet. */
  public PlanSummary getSummary(UUID id) {
    get(id);
    return plans.getSummary(id);
  }

  /** The version made before this one for the same date. */
  public Optional<PlanOverview> findEarlier(PlanOverview plan) {
    return plans.list(plan.date()).stream()
        .filter(p -> plan.version().isPresent() && p.version() < plan.version().getAsInt())
        .findFirst()
        .map(Overviews::of);
  }

  /** The version that was in force before this one, or still is. */
  public Optional<PlanOverview> findPublishedBefore(PlanOverview plan) {
    return plans.list(plan.date()).stream()
        .filter(p -> plan.version().isPresent() && p.version() < plan.version().getAsInt())
        .filter(p -> p.publishedAt().isPresent())
        .findFirst()
        .map(Overviews::of);
  }

  /**
   * The usual plan: of the latest that were published for the same weekday before, or for any day
   * where those are too few, the one whose cost lies in the middle.
   */
  public Optional<PlanOverview> findUsual(PlanOverview plan) {
    List<PlanSummary> before =
        plans.list(plan.date().minusDays(USUAL_WITHIN_DAYS), plan.date().minusDays(1)).stream()
            .filter(p -> p.state() == se.bokskjuts.data.store.PlanState.PUBLISHED || isDriven(p))
            .sorted(Comparator.comparing(PlanSummary::date).reversed())
            .toList();
    List<PlanSummary> sameWeekday =
        before.stream().filter(p -> p.date().getDayOfWeek() == plan.date().getDayOfWeek()).toList();
    List<PlanSummary> chosen =
        (sameWeekday.size() >= FEWEST_USUAL ? sameWeekday : before)
            .stream()
                .limit(MOST_USUAL)
                .sorted(Comparator.comparing(p -> p.cost().total()))
                .toList();
    return chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(Overviews.of(chosen.get((chosen.size() - 1) / 2)));
  }

  private static boolean isDriven(PlanSummary plan) {
    return plan.state() == se.bokskjuts.data.store.PlanState.COMPLETED;
  }

  /** The version in force, if this one is replaced. */
  public Optional<PlanOverview> findReplacement(PlanOverview plan) {
    return plan.state() == PlanState.REPLACED
        ? plans.findPublished(plan.date()).map(Overviews::of)
        : Optional.empty();
  }
}
