package se.bokskjuts.benchmarks.pdptw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.bokskjuts.optimizer.pdptw.PdptwSolution;

class ResultTableTest {
  @Test
  void routes_are_printed_as_sintef_publishes_them() {
    String text = SintefText.of("lr112", solution(1000, 2));

    assertThat(text).contains("Instance name : lr112\n", "Route 1 : 3 5 7\n", "Route 2 : 3 5 7\n");
  }

  @Test
  void the_gap_is_counted_where_the_vehicles_are_as_many() {
    BenchRow row = row(solution(1010, 9), 9, 1000);

    assertThat(ResultTable.markdown(List.of(row)))
        .contains("| lr112 | 9 | 1010.00 | 9 / 1000.00 | 0 | 1.00 | 5.0 |");
  }

  @Test
  void a_vehicle_more_has_no_gap_and_counts_as_a_miss() {
    List<BenchRow> rows = List.of(row(solution(900, 10), 9, 1000), row(solution(1020, 9), 9, 1000));

    assertThat(ResultTable.summary(rows))
        .isEqualTo(
            "1 of 2 at the best known vehicles (+1 in all), mean distance gap of these 2.000 %\n");
  }

  @Test
  void without_best_known_values_the_table_says_so() {
    BenchRow row = new BenchRow("x", solution(900, 10), Optional.empty(), 5);

    assertThat(ResultTable.summary(List.of(row))).contains("no best known values");
    assertThat(ResultTable.csv(List.of(row))).endsWith("x,10,900.0000,,,,5.0\n");
  }

  private static BenchRow row(PdptwSolution solution, int vehicles, double distance) {
    return new BenchRow("lr112", solution, Optional.of(new BestKnown(vehicles, distance)), 5);
  }

  private static PdptwSolution solution(double distance, int vehicles) {
    return new PdptwSolution(java.util.Collections.nCopies(vehicles, List.of(3, 5, 7)), distance);
  }
}
