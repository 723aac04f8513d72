package se.bokskjuts.optimizer.vrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bokskjuts.optimizer.SolveSettings;

/** Public instances with their fleets as large as the best known; distances in hundredths. */
class VrpQualityIT {
  private static final Path SHARED = Path.of(System.getProperty("bokskjuts.shared", "../shared"));

  @ParameterizedTest
  @CsvSource({
    "solomon-100/c101, 10, 828.94, 0",
    "solomon-100/r102, 17, 1486.12, 2",
    "solomon-100/rc101, 15, 1623.58, 2",
    "solomon-100/rc201, 4, 1406.94, 2",
    "lilim-100/lc101, 10, 828.94, 0",
    "lilim-100/lr102, 17, 1487.57, 2",
    "lilim-100/lrc201, 4, 1406.94, 2"
  })
  void the_answer_is_near_the_best_known(
      String name, int vehicles, double bestKnown, double mostPercent) throws IOException {
    Path file = SHARED.resolve("data/pdptw/" + name + ".txt");
    assumeTrue(Files.exists(file), "no instance at " + file);
    VrpProblem problem = read(file, name.startsWith("lilim"), vehicles);
    long began = System.nanoTime();

    VrpSolution solution = VrpSolver.solve(problem, SolveSettings.ofSteps(STEPS, 1), () -> false);

    VrpChecker judged = VrpChecker.check(problem, solution);
    double distance = judged.cost / 3600.0 / 100;
    System.out.printf(
        "%s: %d left out, distance %.2f, gap %.2f %%, %.1f s%n",
        name,
        solution.unserved().size(),
        distance,
        100 * (distance / bestKnown - 1),
        (System.nanoTime() - began) / 1e9);
    assertThat(judged.faults()).isEmpty();
    assertThat(solution.unserved()).isEmpty();
    assertThat(distance).isLessThan(bestKnown * (1 + mostPercent / 100) + 1);
  }

  private static final long STEPS = Long.getLong("vrp.steps", 60_000);

  private static VrpProblem read(Path file, boolean pairs, int vehicles) throws IOException {
    List<long[]> rows = new ArrayList<>();
    long capacity = 0;
    for (String line : Files.readAllLines(file)) {
      String[] words = line.strip().split("\\s+");
      if (words.length >= 7 && words[0].matches("\\d+")) {
        rows.add(
            java.util.Arrays.stream(words).mapToLong(w -> (long) Double.parseDouble(w)).toArray());
      } else if (words.length >= 2 && words[0].matches("\\d+")) {
        capacity = Long.parseLong(words[1]);
      }
    }
    int n = rows.size();
    long[][] seconds = new long[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        double way = Math.hypot(rows.get(a)[1] - rows.get(b)[1], rows.get(a)[2] - rows.get(b)[2]);
        seconds[a][b] = (long) Math.ceil(100 * way);
      }
    }
    List<VrpRequest> requests = new ArrayList<>();
    for (int i = 1; i < n; i++) {
      long[] row = rows.get(i);
      if (!pairs) {
        requests.add(VrpRequest.single(task(row, i), List.of(row[3]), List.of(), Set.of(), 0));
      } else if (row[8] > 0) {
        int other = (int) row[8];
        requests.add(
            VrpRequest.pair(
                task(row, i), task(rows.get(other), other), List.of(row[3]), Set.of(), 0));
      }
    }
    VrpVehicle vehicle =
        VrpVehicle.roundTrip(0, List.of(capacity)).withHours(new Window(0, 100 * rows.get(0)[5]));
    return new VrpProblem(
        List.of(VrpMatrix.ofSeconds(seconds)), requests, Collections.nCopies(vehicles, vehicle), 1);
  }

  private static VrpTask task(long[] row, int place) {
    return VrpTask.at(place)
        .withService(100 * row[6])
        .withWindows(List.of(new Window(100 * row[4], 100 * row[5])));
  }
}
