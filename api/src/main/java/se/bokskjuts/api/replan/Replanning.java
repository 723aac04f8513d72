package se.bokskjuts.api.replan;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.jobs.Orders;
import se.bokskjuts.api.jobs.PlanOrder;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;

/** Asks for a published plan to be replanned. */
@Service
public class Replanning {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final int SECONDS = 10;
  private final Planning planning;
  private final Orders orders;
  private final ReplanNotes notes;
  private final ReplanEvents events;
  private final Clock clock;

  Replanning(
      Planning planning, Orders orders, ReplanNotes notes, ReplanEvents events, Clock clock) {
    this.planning = planning;
    this.orders = orders;
    this.notes = notes;
    this.events = events;
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
    return planning.ask(order.from(id), notes.write(timed), who);
  }
}
