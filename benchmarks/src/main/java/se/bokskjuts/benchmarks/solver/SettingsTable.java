package se.bokskjuts.benchmarks.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.optaplanner.benchmark.impl.result.PlannerBenchmarkResult;
import org.optaplanner.benchmark.impl.result.SingleBenchmarkResult;
import org.optaplanner.benchmark.impl.result.SolverBenchmarkResult;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;

/** The benchmarker's scores in short: what each setting's plan of each day costs. */
final class SettingsTable {
  private SettingsTable() {}

  /** Markdown; settings as the benchmarker ranks them, days in the order given. */
  static String of(List<DayProblem> days, PlannerBenchmarkResult result) {
    List<String> head = new ArrayList<>(List.of("rank", "setting"));
    days.forEach(day -> head.add(day.units().size() + " units, SEK"));
    StringBuilder text = new StringBuilder(row(head));
    text.append("| ---: | --- |").append(" ---: |".repeat(days.size())).append('\n');
    result.getSolverBenchmarkResultList().stream()
        .sorted(Comparator.comparing(SolverBenchmarkResult::getRanking))
        .forEach(setting -> text.append(row(cells(setting))));
    return text.toString();
  }

  private static List<String> cells(SolverBenchmarkResult setting) {
    List<String> cells =
        new ArrayList<>(List.of(String.valueOf(setting.getRanking() + 1), setting.getName()));
    setting.getSingleBenchmarkResultList().stream()
        .sorted(Comparator.comparingInt(SettingsTable::indexOfDay))
        .map(SettingsTable::cost)
        .forEach(cells::add);
    return cells;
  }

  /** The benchmarker runs days in an order of its own and names them {@code Problem_0} and on. */
  private static int indexOfDay(SingleBenchmarkResult single) {
    String name = single.getProblemBenchmarkResult().getName();
    return Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
  }

  private static String cost(SingleBenchmarkResult single) {
    HardSoftLongScore score = (HardSoftLongScore) single.getAverageScore();
    String sek = Money.ofOre(-score.softScore()).sek().toString();
    return score.isFeasible() ? sek : "**breaks rules**";
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
