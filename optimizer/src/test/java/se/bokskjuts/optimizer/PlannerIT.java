package se.bokskjuts.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.fixtures.OtherJudge;
import se.bokskjuts.optimizer.fixtures.SharedDays;
import se.bokskjuts.optimizer.planned.DayScoring;

/** Whole days planned, and the answers judged by three: checker, score, and the other judge. */
class PlannerIT {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d11-trunk.json",
        "d12-few-vans.json",
        "d13-heavy.json",
        "d14-municipal.json",
        "d15-tight.json",
        "d16-small.json",
        "d17-200units.json",
        "d18-pins.json"
      })
  void an_answer_is_sound_and_its_cost_the_same_to_all_judges(String file) {
    DayProblem day = SharedDays.get(file);

    PlanAnswer answer =
        new Planner().solve(day, SolveSettings.ofSteps(2000, 1), SolveListener.SILENT, () -> false);

    assertThat(answer.judgement().violations()).isEmpty();
    assertThat(DayScoring.explain(day, answer.plan()).total())
        .isEqualTo(answer.judgement().cost().total());
    JsonNode other = OtherJudge.judge(SharedDays.file(file), List.of(answer.plan()), folder).get(0);
    assertThat(other.get("violations")).isEmpty();
    assertThat(new BigDecimal(other.get("cost").get("total").asText()))
        .isEqualByComparingTo(answer.plan().cost().total().sek());
  }
}
