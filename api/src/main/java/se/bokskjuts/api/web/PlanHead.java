package se.bokskjuts.api.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.model.KeyFigures;

/**
 * A plan in short, as pages show it.
 *
 * @param tone of its state's tag: good, warn, bad, plain
 * @param version what publishing must still find: the ETag
 */
public record PlanHead(
    UUID id,
    String label,
    String date,
    String dayName,
    PlanState state,
    String tone,
    String cost,
    String vans,
    String delivered,
    String made,
    String version,
    long seconds,
    String reason) {
  private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("d/M HH:mm");
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  public static PlanHead of(PlanOverview plan) {
    return new PlanHead(
        plan.id(),
        plan.label(),
        plan.date().toString(),
        DayNames.full(plan.date()),
        plan.state(),
        toneOf(plan.state()),
        plan.cost().map(c -> Kronor.whole(c.total())).orElse("–"),
        plan.figures().map(f -> String.valueOf(f.vans())).orElse("–"),
        plan.figures().map(PlanHead::share).orElse("–"),
        plan.made().atZoneSameInstant(SWEDEN).format(MADE),
        plan.eTag(),
        plan.time().map(t -> t.toSeconds()).orElse(0L),
        plan.problem());
  }

  private static String share(KeyFigures figures) {
    return figures.items() == 0
        ? "–"
        : Math.round(100.0 * figures.delivered() / figures.items()) + " %";
  }

  private static String toneOf(PlanState state) {
    return switch (state) {
      case PUBLISHED, COMPLETED -> "good";
      case FAILED -> "bad";
      case QUEUED, SOLVING -> "warn";
      case DRAFT, REPLACED, CANCELLED -> "plain";
    };
  }
}
