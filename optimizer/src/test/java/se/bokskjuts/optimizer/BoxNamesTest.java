package se.bokskjuts.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.HUB;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Plan;

/** Which names the boxes of a new plan have. */
class BoxNamesTest {
  private final Plan known =
      aPlan().box("b7", MORA, HUB, "t1").box("b8", MORA, HUB, "t2", "t3").build();

  private static List<String> names(Plan plan) {
    return plan.boxes().stream().map(b -> b.id() + " " + b.items()).toList();
  }

  @Test
  void a_box_of_the_same_lane_keeps_the_name_of_the_old_one_with_most_of_its_items() {
    Plan fresh = aPlan().box("b1", MORA, HUB, "t3", "t2", "t9").box("b2", MORA, HUB, "t1").build();

    assertThat(names(BoxNames.rename(fresh, known, Set.of())))
        .containsExactly("b8 [t3, t2, t9]", "b7 [t1]");
  }

  @Test
  void a_box_of_another_lane_has_a_name_that_no_box_had() {
    Plan fresh = aPlan().box("b7", FALUN, HUB, "t5").box("b8", HUB, MORA, "t6").build();

    assertThat(names(BoxNames.rename(fresh, known, Set.of())))
        .containsExactly("b1 [t5]", "b2 [t6]");
  }

  @Test
  void a_reserved_name_is_not_given_to_another_box() {
    Plan fresh = aPlan().box("b1", MORA, HUB, "t2", "t3").build();

    assertThat(names(BoxNames.rename(fresh, known, Set.of(BoxId.of("b8")))))
        .containsExactly("b7 [t2, t3]");
  }
}
