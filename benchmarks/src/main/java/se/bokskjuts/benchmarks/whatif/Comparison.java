package se.bokskjuts.benchmarks.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioWords;

/** All runs of all scenarios, the base first, seeds in the same order. */
final class Comparison {
  /** A scenario's runs, seed by seed. */
  record Group(ScenarioWords words, List<RunResult> runs) {
    RunResult first() {
      return runs.get(0);
    }
  }

  private final List<Group> groups;
  private final boolean english;
  private final Numbers numbers;
  private final Map<String, Double> holm = new HashMap<>();

  private Comparison(List<Group> groups, boolean english) {
    this.groups = groups;
    this.english = english;
    this.numbers = new Numbers(english);
    adjust();
  }

  static Comparison of(List<RunResult> results, boolean english) {
    Map<String, List<RunResult>> byName = new LinkedHashMap<>();
    byName.put(ScenarioFile.BASE, new ArrayList<>());
    results.stream()
        .sorted(
            Comparator.comparing((RunResult r) -> r.scenario().name())
                .thenComparingLong(RunResult::seed))
        .forEach(r -> byName.computeIfAbsent(r.scenario().name(), n -> new ArrayList<>()).add(r));
    List<Long> seeds = seeds(byName.get(ScenarioFile.BASE));
    byName.forEach(
        (name, runs) -> {
          if (runs.isEmpty() || !seeds(runs).equals(seeds)) {
            throw new IllegalArgumentException(
                name + " has seeds " + seeds(runs) + ", but " + ScenarioFile.BASE + " " + seeds);
          }
        });
    return new Comparison(
        byName.values().stream().map(runs -> new Group(runs.get(0).scenario(), runs)).toList(),
        english);
  }

  private static List<Long> seeds(List<RunResult> runs) {
    return runs.stream().map(RunResult::seed).toList();
  }

  private void adjust() {
    List<String> keys = new ArrayList<>();
    List<Double> p = new ArrayList<>();
    for (Group group : others()) {
      for (Metric metric : Metric.values()) {
        if (metric.isHeadline) {
          keys.add(key(group, metric));
          p.add(difference(group, metric::of).p());
        }
      }
    }
    List<Double> adjusted = Holm.adjust(p);
    for (int i = 0; i < keys.size(); i++) {
      holm.put(keys.get(i), adjusted.get(i));
    }
  }

  List<Group> groups() {
    return groups;
  }

  Group base() {
    return groups.get(0);
  }

  List<Group> others() {
    return groups.subList(1, groups.size());
  }

  boolean english() {
    return english;
  }

  int headlines() {
    return holm.size();
  }

  PairedDifference difference(Group group, ToDoubleFunction<RunResult> value) {
    return PairedDifference.of(values(base(), value), values(group, value));
  }

  String verdict(Group group, Metric metric) {
    PairedDifference d = difference(group, metric::of);
    return metric.isHeadline
        ? d.headlineVerdict(english, holm.get(key(group, metric)))
        : d.verdict(english);
  }

  /** Whether a headline figure differs for certain. */
  boolean isShown(Group group, Metric metric) {
    return difference(group, metric::of).isShown(holm.get(key(group, metric)));
  }

  private static String key(Group group, Metric metric) {
    return group.words().name() + " " + metric;
  }

  static List<Double> values(Group group, ToDoubleFunction<RunResult> value) {
    return group.runs().stream().map(value::applyAsDouble).toList();
  }

  static double mean(Group group, ToDoubleFunction<RunResult> value) {
    return values(group, value).stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  String say(String swedish, String inEnglish) {
    return english ? inEnglish : swedish;
  }

  String title(Group group) {
    return group.words().title(english);
  }

  Numbers numbers() {
    return numbers;
  }

  String number(double value) {
    return numbers.of(value, 2);
  }

  String signed(double value) {
    return numbers.signed(value, 2);
  }

  String interval(PairedDifference d) {
    return d.halfWidth().isEmpty()
        ? "–"
        : signed(d.mean() - d.halfWidth().getAsDouble())
            + " … "
            + signed(d.mean() + d.halfWidth().getAsDouble());
  }

  /** Difference and interval in one cell. */
  String cell(PairedDifference d) {
    return d.halfWidth().isEmpty()
        ? signed(d.mean())
        : signed(d.mean()) + " ± " + number(d.halfWidth().getAsDouble());
  }
}
