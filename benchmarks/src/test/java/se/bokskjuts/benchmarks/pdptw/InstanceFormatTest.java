package se.bokskjuts.benchmarks.pdptw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

class InstanceFormatTest {
  private static final String LILIM =
      """
      25\t200\t1
      0\t35\t35\t0\t0\t230\t0\t0\t0
      1\t41\t49\t20\t73\t204\t10\t0\t2
      2\t35\t17\t-20\t18\t147\t10\t1\t0
      """;

  private static final String SOLOMON =
      """
      R112

      VEHICLE
      NUMBER     CAPACITY
        25         200

      CUSTOMER
      CUST NO.   XCOORD.   YCOORD.   DEMAND    READY TIME   DUE DATE   SERVICE TIME

          0      35         35          0          0        230          0
          1      41         49         10         73        204         10
      """;

  @Test
  void a_lilim_file_gives_vehicles_capacity_and_pairs() {
    PdptwProblem problem = lilim(LILIM);

    assertThat(problem.name()).isEqualTo("x");
    assertThat(problem.vehicles()).isEqualTo(25);
    assertThat(problem.capacity()).isEqualTo(200);
    assertThat(problem.nodes()).hasSize(3);
    assertThat(problem.nodes().get(1).destination()).isEqualTo(2);
    assertThat(problem.nodes().get(2).origin()).isEqualTo(1);
  }

  @Test
  void a_solomon_file_gives_single_tasks_below_its_headings() {
    Path file = Path.of("r112.txt");

    PdptwProblem problem =
        SolomonFile.parse(file, NumberLine.listIn(file, SOLOMON.lines().toList()));

    assertThat(problem.vehicles()).isEqualTo(25);
    assertThat(problem.nodes()).hasSize(2);
    assertThat(problem.nodes().get(1).dueTime()).isEqualTo(204);
    assertThat(problem.nodes().get(1).destination()).isZero();
  }

  @Test
  void a_line_too_short_is_named_with_its_number_and_what_was_expected() {
    assertThatThrownBy(() -> lilim(LILIM.replace("\t10\t0\t2", "\t10\t0")))
        .isInstanceOf(InstanceFormatException.class)
        .hasMessageStartingWith("x.txt, line 3: expected 9 numbers for node 1");
  }

  @Test
  void a_node_out_of_turn_is_refused() {
    assertThatThrownBy(() -> lilim(LILIM.replace("2\t35\t17", "7\t35\t17")))
        .hasMessageStartingWith("x.txt, line 4: expected 9 numbers for node 2");
  }

  @Test
  void a_demand_that_is_no_whole_number_is_refused() {
    assertThatThrownBy(() -> lilim(LILIM.replace("49\t20\t", "49\t2.5\t")))
        .hasMessage("x.txt, line 3, column 4: 2.5 is not a whole number");
  }

  @Test
  void a_solomon_file_is_not_taken_for_lilim() {
    assertThatThrownBy(() -> lilim(SOLOMON)).isInstanceOf(InstanceFormatException.class);
  }

  @Test
  void best_known_values_are_read_below_the_heading() {
    assertThat(BestKnown.parse(List.of("instance,vehicles,distance", "lr112,9,1003.77")))
        .containsOnlyKeys("lr112")
        .containsEntry("lr112", new BestKnown(9, 1003.77));
  }

  private static PdptwProblem lilim(String text) {
    Path file = Path.of("x.txt");
    return LilimFile.parse(file, NumberLine.listIn(file, text.lines().toList()));
  }
}
