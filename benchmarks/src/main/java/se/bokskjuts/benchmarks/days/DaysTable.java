package se.bokskjuts.benchmarks.days;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.PlanCost;

/** The results as a Markdown table and as CSV. */
final class DaysTable {
  private static final List<String> HEAD =
      List.of(
          "day",
          "total",
          "vans",
          "handling",
          "sorting",
          "delay",
          "missed",
          "km",
          "hours",
          "delivered",
          "onTheWay",
          "notNearer",
          "missedVisits",
          "boxes",
          "usedVans",
          "seconds",
          "violations",
          "ratio",
          "mean",
          "worst",
          "best",
          "overBest",
          "bound",
          "gap");

  private DaysTable() {}

  static String markdown(List<DayResult> results) {
    String line =
        HEAD.stream().skip(1).map(h -> "---:").collect(Collectors.joining(" | ", "| --- | ", " |"));
    String rows = results.stream().map(r -> row(cells(r))).collect(Collectors.joining("\n"));
    return row(HEAD) + "\n" + line + "\n" + rows + "\n\n" + summary(results) + "\n";
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  static String csv(List<DayResult> results) {
    return Stream.concat(Stream.of(HEAD), results.stream().map(DaysTable::cells))
        .map(cells -> String.join(",", cells))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static String summary(List<DayResult> results) {
    long broken = results.stream().filter(r -> !r.judgement().isFeasible()).count();
    OptionalDouble mean =
        results.stream()
            .map(DayResult::ratio)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .average();
    String text = format("%d days, %d of them with a broken rule", results.size(), broken);
    return mean.isPresent()
        ? text + format("; mean cost %.4f of the reference", mean.getAsDouble())
        : text;
  }

  /** Day, the cheapest total known, and the run that knows it: to keep beside the results. */
  static String bestKnown(List<DayResult> results, String run) {
    return results.stream()
        .map(
            r ->
                String.join(
                    ",", r.day(), r.best().sek().toString(), r.isNewBest() ? run : "as before"))
        .collect(Collectors.joining("\n", "day,total,run\n", "\n"));
  }

  private static List<String> cells(DayResult result) {
    KeyFigures figures = result.judgement().figures();
    PlanCost cost = result.judgement().cost();
    return List.of(
        result.day(),
        cost.total().sek().toString(),
        cost.vans().sek().toString(),
        cost.handling().sek().toString(),
        cost.sorting().sek().toString(),
        cost.delay().sek().toString(),
        cost.missed().sek().toString(),
        format("%.3f", figures.metres() / 1000.0),
        format("%.2f", figures.vanSeconds() / 3600.0),
        String.valueOf(figures.delivered()),
        String.valueOf(figures.onTheWay()),
        String.valueOf(figures.notNearer()),
        String.valueOf(figures.missedVisits()),
        String.valueOf(figures.boxes()),
        String.valueOf(figures.vans()),
        format("%.1f", result.seconds()),
        String.valueOf(result.judgement().violations().size()),
        result.ratio().isPresent() ? format("%.4f", result.ratio().getAsDouble()) : "",
        format("%.2f", result.mean()),
        result.worst().sek().toString(),
        result.best().sek().toString(),
        format("%.4f", result.overBest()),
        result.bound().total().sek().toString(),
        format("%.4f", result.bound().gapOf(result.best())));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
