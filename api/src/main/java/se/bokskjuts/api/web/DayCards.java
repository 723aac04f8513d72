package se.bokskjuts.api.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.jobs.DayProgress;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.jobs.ServiceDays;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.security.Sight;

/** Each service day with its state: how far it has come, what is late and why. */
@Component
class DayCards {
  private final ServiceDays days;
  private final Planning planning;
  private final DayProgress progress;
  private final Sight sight;
  private final Texts texts;

  DayCards(ServiceDays days, Planning planning, DayProgress progress, Sight sight, Texts texts) {
    this.days = days;
    this.planning = planning;
    this.progress = progress;
    this.sight = sight;
    this.texts = texts;
  }

  DayCard of(ServiceDays.Day day) {
    List<PlanOverview> plans = planning.list(Optional.of(day.date()));
    Optional<PlanOverview> inForce = plans.stream().filter(DayCards::isInForce).findFirst();
    boolean completed = inForce.filter(p -> p.state() == PlanState.COMPLETED).isPresent();
    Optional<DayProgress.Stops> stops = inForce.map(p -> progress.of(p.id()));
    return new DayCard(
        day.date(),
        DayNames.brief(day.date()),
        day.date().equals(days.today()),
        day.open(),
        day.reason(),
        day.demand(),
        plans.stream().filter(p -> p.state().hasPlan()).count(),
        inForce.isPresent(),
        completed,
        stops.filter(s -> !completed && s.done() + s.missed() > 0).map(this::progressOf).orElse(""),
        day.open() ? progress.listClosed(day.date(), sight::sees) : List.of(),
        lateness(day, plans, stops));
  }

  private String progressOf(DayProgress.Stops stops) {
    return texts.get("start.stops", stops.done() + stops.missed(), stops.all());
  }

  /** What is late today, and why; empty while nothing is. */
  private String lateness(
      ServiceDays.Day day, List<PlanOverview> plans, Optional<DayProgress.Stops> stops) {
    if (stops.isPresent()) {
      int missed = stops.get().missed();
      return missed > 0 ? texts.get("start.why.missed", missed) : "";
    }
    Optional<LocalTime> leaves = progress.firstDeparture(day.date());
    if (!day.date().equals(days.today())
        || !day.open()
        || day.demand() == 0
        || leaves.isEmpty()
        || days.isOver(day.date())) {
      return "";
    }
    boolean gone = days.now().isAfter(leaves.get());
    return texts.get(gone ? "start.why.gone" : "start.why.leaves", leaves.get().toString())
        + " "
        + texts.get("start.why." + obstacleOf(plans));
  }

  private static String obstacleOf(List<PlanOverview> plans) {
    if (plans.stream().anyMatch(p -> p.state().isUnderWay())) {
      return "solving";
    }
    if (plans.stream().anyMatch(p -> p.state() == PlanState.DRAFT)) {
      return "draft";
    }
    boolean failed = !plans.isEmpty() && plans.get(0).state() == PlanState.FAILED;
    return failed ? "failed" : "noPlan";
  }

  private static boolean isInForce(PlanOverview plan) {
    return plan.state() == PlanState.PUBLISHED || plan.state() == PlanState.COMPLETED;
  }

  /** With the day's whole name. */
  DayCard named(ServiceDays.Day day) {
    return of(day).withName(DayNames.full(day.date()));
  }
}
