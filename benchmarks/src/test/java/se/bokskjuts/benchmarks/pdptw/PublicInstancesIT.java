package se.bokskjuts.benchmarks.pdptw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import se.bokskjuts.optimizer.pdptw.PdptwChecker;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/** The commands on the public instances beside the project, where they are present. */
class PublicInstancesIT {
  private final Path shared =
      Path.of(System.getProperty("bokskjuts.shared", "../shared")).resolve("data/pdptw");

  @TempDir private Path out;

  @BeforeEach
  void needs_the_instances() {
    assumeThat(shared)
        .as("public instances are not beside the project: " + shared + " is missing")
        .isDirectory();
  }

  @Test
  void lilim_writes_feasible_routes_and_a_table_with_the_gap() throws IOException {
    Path instance = shared.resolve("lilim-100/lr112.txt");

    String printed = run(new LilimCommand(), instance);

    assertThat(printed).contains("| lr112 | 9 | ", "Route 1 : ", "1 of 1 at the best known");
    assertThat(PdptwChecker.listFaults(LilimFile.read(instance), routes("lr112"))).isEmpty();
    assertThat(out.resolve("results.csv")).exists();
  }

  @Test
  void solomon_writes_feasible_routes() throws IOException {
    Path instance = shared.resolve("solomon-100/c101.txt");

    String printed = run(new SolomonCommand(), instance);

    assertThat(printed).contains("| c101 | 10 | 828.94 | 10 / 828.94 | 0 | ");
    assertThat(PdptwChecker.listFaults(SolomonFile.read(instance), routes("c101"))).isEmpty();
  }

  @Test
  void the_same_steps_and_seed_print_the_same_routes() {
    Path instance = shared.resolve("lilim-100/lrc107.txt");

    String once = run(new LilimCommand(), instance);
    String again = run(new LilimCommand(), instance);

    assertThat(routesOf(again)).isEqualTo(routesOf(once)).isNotEmpty();
  }

  @Test
  void every_instance_of_every_set_can_be_read() {
    for (Path file :
        InstanceFiles.list(
            List.of(
                shared.resolve("lilim-100"),
                shared.resolve("lilim-200"),
                shared.resolve("solomon-100")))) {
      PdptwProblem problem = InstanceFiles.read(file);

      assertThat(problem.nodes().size()).as(problem.name()).isGreaterThan(100);
      assertThat(InstanceFiles.bestKnownBeside(file)).containsKey(problem.name());
    }
  }

  private static List<String> routesOf(String printed) {
    return printed.lines().filter(line -> line.startsWith("Route ")).toList();
  }

  private String run(Object command, Path instance) {
    StringWriter printed = new StringWriter();
    int exit =
        new CommandLine(command)
            .setOut(new PrintWriter(printed))
            .execute(instance.toString(), "--steps", "20000", "--out", out.toString());
    assertThat(exit).isZero();
    return printed.toString();
  }

  private List<List<Integer>> routes(String name) throws IOException {
    return Files.readAllLines(out.resolve(name + ".txt")).stream()
        .filter(line -> line.startsWith("Route "))
        .map(line -> line.substring(line.indexOf(':') + 1).strip().split(" "))
        .map(words -> Stream.of(words).map(Integer::valueOf).toList())
        .toList();
  }
}
