package se.bokskjuts.benchmarks.whatif;

import static se.bokskjuts.benchmarks.whatif.Comparison.mean;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What each scenario comes to: a sentence, and its headline figures, the clearest first. */
final class InShort {
  private final Comparison all;

  InShort(Comparison comparison) {
    this.all = comparison;
  }

  List<ReportAnswer> answers() {
    return all.others().stream()
        .map(group -> new ReportAnswer(all.title(group), sentence(group), points(group)))
        .toList();
  }

  private String sentence(Comparison.Group group) {
    if (all.difference(group, Metric.COST::of).halfWidth().isEmpty()) {
      return all.say(
          "Ett frö räcker inte för att säga om något skiljer.",
          "One seed is too few to tell whether anything differs.");
    }
    return daysAndCost(group) + missed(group);
  }

  private String daysAndCost(Comparison.Group group) {
    Change days = change(group, Metric.DAYS_MEAN);
    Change cost = change(group, Metric.COST);
    if (days == Change.NOT_SHOWN && cost == Change.NOT_SHOWN) {
      return all.say(
          "Ingen skillnad är visad, varken i hur fort böckerna är framme eller i vad det kostar.",
          "No difference is shown, neither in how soon books arrive nor in what it costs.");
    }
    return days(group, days) + cost(group, cost);
  }

  private String days(Comparison.Group group, Change change) {
    String by = size(group, Metric.DAYS_MEAN);
    return switch (change) {
      case LESS ->
          all.say(
                  "Böckerna är framme %s trafikdagar tidigare",
                  "Books arrive %s service days sooner")
              .formatted(by);
      case MORE ->
          all.say("Böckerna är framme %s trafikdagar senare", "Books arrive %s service days later")
              .formatted(by);
      case SAME -> all.say("Böckerna är framme lika fort", "Books arrive as soon");
      case NOT_SHOWN ->
          all.say(
              "Ingen skillnad är visad i hur fort böckerna är framme",
              "No difference is shown in how soon books arrive");
    };
  }

  private String cost(Comparison.Group group, Change change) {
    String by = size(group, Metric.COST);
    return switch (change) {
      case LESS ->
          all.say(", och det kostar %s kr mindre om dagen.", ", and it costs SEK %s less a day.")
              .formatted(by);
      case MORE ->
          all.say(", och det kostar %s kr mer om dagen.", ", and it costs SEK %s more a day.")
              .formatted(by);
      case SAME -> all.say(", och det kostar lika mycket.", ", and it costs as much.");
      case NOT_SHOWN ->
          all.say(
              ", och ingen skillnad är visad i vad det kostar.",
              ", and no difference is shown in what it costs.");
    };
  }

  private String missed(Comparison.Group group) {
    String by = size(group, Metric.MISSED_VISITS);
    return switch (change(group, Metric.MISSED_VISITS)) {
      case LESS ->
          all.say(
                  " %s färre utlovade besök uteblir om dagen.",
                  " %s fewer promised visits are missed a day.")
              .formatted(by);
      case MORE ->
          all.say(
                  " %s fler utlovade besök uteblir om dagen.",
                  " %s more promised visits are missed a day.")
              .formatted(by);
      case SAME, NOT_SHOWN -> "";
    };
  }

  private String size(Comparison.Group group, Metric metric) {
    return all.number(Math.abs(all.difference(group, metric::of).mean()));
  }

  private enum Change {
    LESS,
    MORE,
    SAME,
    NOT_SHOWN
  }

  private Change change(Comparison.Group group, Metric metric) {
    PairedDifference d = all.difference(group, metric::of);
    if (d.isNone()) {
      return Change.SAME;
    }
    if (!all.isShown(group, metric)) {
      return Change.NOT_SHOWN;
    }
    return d.mean() > 0 ? Change.MORE : Change.LESS;
  }

  private List<String> points(Comparison.Group group) {
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.isHeadline)
        .sorted(Comparator.comparingDouble(m -> all.difference(group, m::of).p()))
        .map(metric -> point(group, metric))
        .toList();
  }

  /** From what in the base to what, the difference, between what it surely lies, the verdict. */
  private String point(Comparison.Group group, Metric metric) {
    PairedDifference d = all.difference(group, metric::of);
    String name = metric.in(all.english());
    return "%s: %s → %s (%s%s), %s"
        .formatted(
            name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
            all.number(mean(all.base(), metric::of)),
            all.number(mean(group, metric::of)),
            all.signed(d.mean()),
            between(d),
            all.verdict(group, metric));
  }

  private String between(PairedDifference d) {
    double half = d.halfWidth().orElse(0);
    return half == 0
        ? ""
        : all.say("; mellan %s och %s", "; between %s and %s")
            .formatted(all.signed(d.mean() - half), all.signed(d.mean() + half));
  }
}
