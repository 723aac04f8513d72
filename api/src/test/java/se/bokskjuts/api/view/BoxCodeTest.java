package se.bokskjuts.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

class BoxCodeTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  @Test
  void a_code_names_the_day_and_the_box() {
    assertThat(BoxCode.of(TUESDAY, box("b34", "falun", "mora")))
        .matches("20261124-[2-9A-HJ-NP-Z]{2}-b34");
  }

  @Test
  void a_box_of_another_day_or_another_way_has_another_code() {
    Set<String> codes =
        Set.of(
            BoxCode.of(TUESDAY, box("b34", "falun", "mora")),
            BoxCode.of(TUESDAY.minusDays(1), box("b34", "falun", "mora")),
            BoxCode.of(TUESDAY, box("b34", "falun", "orsa")),
            BoxCode.of(TUESDAY, box("b34", "mora", "falun")));

    assertThat(codes).hasSize(4);
  }

  @Test
  void a_new_version_of_the_plan_keeps_the_codes_of_the_boxes_it_keeps() {
    Box packed = box("b34", "falun", "mora");
    Box withOneMore =
        new Box(
            BoxId.of("b34"),
            UnitId.of("falun"),
            UnitId.of("mora"),
            true,
            List.of(TransferId.of("t1"), TransferId.of("t2")));

    assertThat(BoxCode.of(TUESDAY, withOneMore)).isEqualTo(BoxCode.of(TUESDAY, packed));
  }

  private static Box box(String id, String from, String to) {
    return new Box(
        BoxId.of(id), UnitId.of(from), UnitId.of(to), false, List.of(TransferId.of("t1")));
  }
}
