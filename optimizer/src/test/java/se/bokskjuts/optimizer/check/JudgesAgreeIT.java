package se.bokskjuts.optimizer.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.optimizer.fixtures.OtherJudge;
import se.bokskjuts.optimizer.fixtures.PlanBreaker;
import se.bokskjuts.optimizer.fixtures.RandomPlans;
import se.bokskjuts.optimizer.fixtures.SharedDays;

/**
 * The checker and {@code check_plan.py} beside the project say the same of sound and broken plans.
 */
class JudgesAgreeIT {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");
  private static final Pattern PIN = Pattern.compile("pin not kept: .*");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "d16-small.json,150",
    "d14-municipal.json,25",
    "d15-tight.json,20",
    "d18-pins.json,25"
  })
  void the_other_judge_finds_the_same_faults_cost_and_figures(String file, int rounds)
      throws Exception {
    Path dayFile = withFewBoxesIn(SharedDays.file(file));
    DayProblem day = SharedDays.get(dayFile);
    List<Plan> plans = plans(day, rounds);

    List<JsonNode> others = OtherJudge.judge(dayFile, plans, folder);

    assertThat(others).hasSameSizeAs(plans);
    int unreadable = 0;
    for (int i = 0; i < plans.size(); i++) {
      Judgement mine = PlanChecker.judgeStated(day, plans.get(i));
      if (others.get(i).has("unreadable")) {
        unreadable++;
        assertThat(mine.violations()).as("plan %d", i).anyMatch(v -> v.rule().equals("FILE"));
      } else {
        compare(mine, others.get(i), i);
      }
    }
    assertThat(unreadable).isLessThan(plans.size() / 4);
  }

  /** None of the day files limits the boxes into a unit (H10). */
  private Path withFewBoxesIn(Path file) throws IOException {
    JsonNode day = JSON.readTree(file.toFile());
    day.get("units").forEach(u -> ((ObjectNode) u).put("maxBoxesIn", 2));
    Path changed = folder.resolve("day.json");
    JSON.writeValue(changed.toFile(), day);
    return changed;
  }

  private static List<Plan> plans(DayProblem day, int rounds) {
    RandomPlans random = new RandomPlans(day, 17);
    PlanBreaker breaker = new PlanBreaker(day, 18);
    List<Plan> plans = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Plan plan = random.next();
      plans.add(plan.withCost(PlanChecker.judge(day, plan).cost()));
      for (int n = 0; n < 4; n++) {
        plan = breaker.mutate(plan);
        plans.add(plan.withCost(almost(PlanChecker.judge(day, plan).cost(), n)));
      }
    }
    return plans;
  }

  /** One öre off in the last of four, so that COST is tried, too. */
  private static PlanCost almost(PlanCost cost, int n) {
    Money delay = n == 3 ? cost.delay().plus(Money.ofOre(1)) : cost.delay();
    return new PlanCost(cost.vans(), cost.handling(), cost.sorting(), delay, cost.missed());
  }

  private static void compare(Judgement mine, JsonNode other, int number) throws IOException {
    List<String> theirs = new ArrayList<>();
    ((ArrayNode) other.get("violations")).forEach(v -> theirs.add(plain(v.asText())));
    assertThat(mine.violations().stream().map(v -> plain(v.toString())).toList())
        .as("plan %d", number)
        .containsExactlyInAnyOrderElementsOf(theirs);
    assertThat(mine.isFeasible()).isEqualTo(other.get("feasible").asBoolean());
    PlanCost cost = mine.cost();
    assertThat(List.of(cost.vans(), cost.handling(), cost.sorting(), cost.delay(), cost.missed()))
        .as("plan %d", number)
        .containsExactly(
            money(other, "vans"),
            money(other, "handling"),
            money(other, "sorting"),
            money(other, "delay"),
            money(other, "missed"));
    assertThat(mine.figures()).as("plan %d", number).isEqualTo(figures(other.get("kpi"), mine));
  }

  private static Money money(JsonNode judgement, String part) {
    return Money.ofSek(new BigDecimal(judgement.get("cost").get(part).asText()));
  }

  /** The other judge rounds hours to three decimals: equal to mine within that. */
  private static KeyFigures figures(JsonNode kpi, Judgement mine) {
    long seconds = mine.figures().vanSeconds();
    assertThat(kpi.get("vanHours").asDouble())
        .isBetween(seconds / 3600.0 - 0.00051, seconds / 3600.0 + 0.00051);
    return new KeyFigures(
        kpi.get("items").asInt(),
        kpi.get("delivered").asInt(),
        kpi.get("onTheWay").asInt(),
        kpi.get("notNearer").asInt(),
        kpi.get("boxes").asInt(),
        kpi.get("lifts").asInt(),
        kpi.get("sorted").asInt(),
        Math.round(kpi.get("km").asDouble() * 1000),
        seconds,
        kpi.get("missedVisits").asInt(),
        kpi.get("vans").asInt());
  }

  /** Decimals without trailing zeros, pins without their spelling. */
  private static String plain(String violation) {
    String text = PIN.matcher(violation).replaceAll("pin not kept");
    return DECIMAL
        .matcher(text)
        .replaceAll(m -> new BigDecimal(m.group()).stripTrailingZeros().toPlainString());
  }
}
