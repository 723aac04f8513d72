package se.bokskjuts.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;

class PlanFileTest {
  private static final String PLAN =
      """
      {
        "format": "bokskjuts-plan/1",
        "date": "2026-11-24",
        "copies": {"h1": "0003", "h2": "0004"},
        "boxes": [{"id": "b1", "from": "mora", "to": "falun", "sort": false, "items": ["t1"]}],
        "routes": [
          {
            "van": "bil-1",
            "start": "06:45:00",
            "end": "15:02:10",
            "stops": [
              {
                "unit": "mora",
                "arrive": "08:08:00",
                "start": "08:08:00",
                "depart": "08:12:20",
                "unload": [],
                "load": ["b1"]
              }
            ],
            "breaks": [{"afterStop": 0, "start": "11:10:00", "seconds": 1800}]
          }
        ],
        "stays": [{"transfer": "t9", "reason": "no van reaches its unit today"}],
        "cost": {
          "vans": 4120.50, "handling": 260.00, "sorting": 90.00, "delay": 310.00, "missed": 0.00,
          "total": 4780.50
        }
      }
      """;

  @Test
  void a_plan_file_is_read_whole() {
    PlanFile file = PlanFileReader.read(PLAN);

    assertThat(file.costStated()).isTrue();
    Plan plan = file.plan();
    assertThat(plan.copies()).containsEntry(HoldId.of("h1"), ItemId.of("0003"));
    assertThat(plan.routes().get(0).stops().get(0).depart()).isEqualTo("08:12:20");
    assertThat(plan.routes().get(0).breaks().get(0).seconds()).isEqualTo(1_800);
    assertThat(plan.cost().total()).isEqualTo(Money.ofOre(478_050));
  }

  @Test
  void what_is_written_is_read_back_the_same() {
    Plan plan = PlanFileReader.read(PLAN).plan();

    String written = PlanFileWriter.toJson(plan);

    assertThat(PlanFileReader.read(written).plan()).isEqualTo(plan);
    assertThat(PlanFileWriter.toJson(PlanFileReader.read(written).plan())).isEqualTo(written);
    assertThat(written).contains("\"vans\": 4120.50", "\"total\": 4780.50");
  }

  @Test
  void copies_are_written_in_one_order_whatever_the_map_says() {
    String other =
        PLAN.replace("\"h1\": \"0003\", \"h2\": \"0004\"", "\"h2\": \"0004\", \"h1\": \"0003\"");

    String written = PlanFileWriter.toJson(PlanFileReader.read(other).plan());

    assertThat(written).isEqualTo(PlanFileWriter.toJson(PlanFileReader.read(PLAN).plan()));
  }

  @Test
  void a_plan_without_its_cost_says_so() {
    String bare = PLAN.replaceFirst("(?s),\\s*\"cost\": \\{.*?}", "");

    PlanFile file = PlanFileReader.read(bare);

    assertThat(file.costStated()).isFalse();
    assertThat(file.plan().cost()).isEqualTo(PlanCost.ZERO);
  }

  @Test
  void copies_breaks_stays_and_idle_vans_times_may_be_left_out() {
    PlanFile file =
        PlanFileReader.read(
            """
            {"format": "bokskjuts-plan/1", "date": "2026-11-24", "boxes": [],
             "routes": [{"van": "bil-1", "stops": []}]}
            """);

    assertThat(file.plan().routes().get(0).stops()).isEmpty();
  }

  @Test
  void minutes_are_enough_for_a_time() {
    Plan plan = PlanFileReader.read(PLAN.replace("06:45:00", "06:45")).plan();

    assertThat(plan.routes().get(0).start()).isEqualTo("06:45:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bokskjuts-plan/1 | bokskjuts-day/1 | WRONG_FORMAT | $.format",
        "\"unload\": [] | \"unlaod\": [] | UNKNOWN_KEY | $.routes[0].stops[0].unlaod",
        "\"depart\": \"08:12:20\" | \"depart\": \"25:12:20\" | BAD_TIME | $.routes[0].stops[0].depart",
        "\"depart\": \"08:12:20\" | \"depart\": 81220 | WRONG_TYPE | $.routes[0].stops[0].depart",
        "\"afterStop\": 0 | \"afterStop\": -2 | OUT_OF_RANGE | $.routes[0].breaks[0].afterStop",
        "\"h1\": \"0003\" | \"h1\": 3 | WRONG_TYPE | $.copies.h1",
        "\"items\": [\"t1\"] | \"items\": [1] | WRONG_TYPE | $.boxes[0].items[0]",
        "\"total\": 4780.50 | \"total\": 4780.51 | CONTRADICTION | $.cost.total",
        "\"total\": 4780.50 | \"sum\": 4780.50 | UNKNOWN_KEY | $.cost.sum",
        "\"routes\" | \"route\" | MISSING | $.routes",
      })
  void each_fault_has_its_code_and_place(
      String right, String wrong, FileFaultCode code, String path) {
    assertThat(PLAN).contains(right);

    FileRefusedException refused =
        catchThrowableOfType(
            FileRefusedException.class, () -> PlanFileReader.read(PLAN.replace(right, wrong)));

    assertThat(refused.faults())
        .extracting(FileFault::code, FileFault::path)
        .contains(tuple(code, path));
  }
}
