package se.bokskjuts.api.field;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import se.bokskjuts.data.store.PlanSummary;

/**
 * When a published day ends: in the night after it, so that late reports of a long day still come
 * in. One that was published after its date, as in a trial, ends in the night after that.
 */
@Component
class DayEnds {
  private static final LocalTime IN_THE_NIGHT = LocalTime.of(4, 0);

  private final Clock clock;

  DayEnds(Clock clock) {
    this.clock = clock;
  }

  boolean isOver(PlanSummary plan) {
    LocalDate published =
        plan.publishedAt().map(at -> at.atZone(clock.getZone()).toLocalDate()).orElse(plan.date());
    LocalDate last = published.isAfter(plan.date()) ? published : plan.date();
    return !clock
        .instant()
        .isBefore(last.plusDays(1).atTime(IN_THE_NIGHT).atZone(clock.getZone()).toInstant());
  }
}
