package se.bokskjuts.optimizer.check;

import java.util.List;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Unit;

/**
 * Judges a plan against its day by the hard rules and the cost of {@code domain.md} 4 and 5. Never
 * throws for what a plan says: a name that the day does not have is a violation, too.
 */
public final class PlanChecker {
  private PlanChecker() {}

  /** Every broken rule, the plan's true cost to the öre, and its key figures. */
  public static Judgement judge(DayProblem problem, Plan plan) {
    return judge(problem, plan, new Findings());
  }

  /** As {@link #judge}, and the cost that the plan states must be the true one (COST). */
  public static Judgement judgeStated(DayProblem problem, Plan plan) {
    Findings findings = new Findings();
    Judgement judgement = judge(problem, plan, findings);
    CostSheet.compare(plan.cost(), judgement.cost(), findings);
    return new Judgement(findings.list(), judgement.cost(), judgement.figures());
  }

  private static Judgement judge(DayProblem problem, Plan plan, Findings findings) {
    Day day = new Day(problem);
    Demand demand = Demand.of(problem, plan, findings);
    Boxes boxes = Boxes.of(day, plan, demand, findings);
    Totals totals = Routes.drive(day, plan, boxes, findings);
    boxes.checkEmptyBoxes();
    Chains.follow(day, boxes, findings);
    int sorted = Sorting.run(day, boxes);
    ItemWays ways = ItemWays.of(day, demand, boxes, plan, findings);
    Pins.check(day, plan, boxes, findings);
    List<Unit> missed = MissedVisits.list(day, demand, plan);
    CostSheet sheet = new CostSheet(problem.rates());
    Money delay = sheet.delay(demand, ways);
    PlanCost cost = sheet.of(totals, boxes.all().size(), sorted, delay, missed);
    int vans = (int) plan.routes().stream().filter(r -> !r.stops().isEmpty()).count();
    return new Judgement(
        findings.list(), cost, figures(demand, ways, boxes, totals, sorted, missed.size(), vans));
  }

  private static KeyFigures figures(
      Demand demand, ItemWays ways, Boxes boxes, Totals totals, int sorted, int missed, int vans) {
    int atHome = demand.filledAtHome.size();
    int unfilled = demand.unfilled.size();
    return new KeyFigures(
        ways.days.size() + atHome + unfilled,
        ways.count(0) + atHome,
        ways.count(1),
        ways.count(2) + unfilled,
        boxes.all().size(),
        totals.lifts,
        sorted,
        totals.metres,
        totals.vanSeconds,
        missed,
        vans);
  }
}
