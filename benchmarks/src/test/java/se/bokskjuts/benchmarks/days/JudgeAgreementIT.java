package se.bokskjuts.benchmarks.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.PlanFileWriter;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;

/**
 * The planner's plans, written to files, before a judge that shares no line with this project:
 * {@code check_plan.py} beside it. Skipped, and counted as skipped, where that or Python is absent.
 */
class JudgeAgreementIT {
  private static final Path SHARED = Path.of(System.getProperty("bokskjuts.shared", "../shared"));
  private static final Path JUDGE = SHARED.resolve("tools/check_plan.py");
  private static final Path ABSENT = Path.of("no day files");
  private static final int STEPS = 60;

  static List<Path> days() throws IOException {
    Path folder = SHARED.resolve("data/days");
    if (!Files.isDirectory(folder)) {
      return List.of(ABSENT);
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void the_other_judge_finds_no_fault_and_the_same_cost(Path dayFile, @TempDir Path folder)
      throws Exception {
    assumeTrue(Files.exists(dayFile), "SKIPPED: no day files at " + SHARED.toAbsolutePath());
    assumeTrue(Files.exists(JUDGE), "SKIPPED: no judge at " + JUDGE.toAbsolutePath());
    assumeTrue(hasPython(), "SKIPPED: python3 is not installed");
    Path planFile = folder.resolve("plan.json");

    PlanAnswer answer =
        new Planner()
            .solve(
                DayFileReader.read(dayFile).getProblem(),
                SolveSettings.ofSteps(STEPS, 1),
                SolveListener.SILENT,
                () -> false);
    PlanFileWriter.write(answer.plan(), planFile);
    JsonNode verdict = verdict(dayFile, planFile);

    assertThat(answer.judgement().violations()).isEmpty();
    assertThat(verdict.get("violations")).isEmpty();
    assertThat(costParts(verdict.get("cost"))).isEqualTo(costParts(answer.judgement().cost()));
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static JsonNode verdict(Path day, Path plan) throws IOException, InterruptedException {
    Process judge =
        new ProcessBuilder("python3", JUDGE.toString(), day.toString(), plan.toString())
            .redirectErrorStream(true)
            .start();
    byte[] said = judge.getInputStream().readAllBytes();
    assertThat(judge.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new ObjectMapper().readTree(said);
  }

  private static List<BigDecimal> costParts(JsonNode cost) {
    return Stream.of("vans", "handling", "sorting", "delay", "missed", "total")
        .map(part -> cost.get(part).decimalValue().setScale(2))
        .toList();
  }

  private static List<BigDecimal> costParts(PlanCost cost) {
    return Stream.of(
            cost.vans(), cost.handling(), cost.sorting(), cost.delay(), cost.missed(), cost.total())
        .map(money -> money.sek())
        .toList();
  }
}
