package se.bokskjuts.optimizer.reasons;

import java.util.List;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.Violation;
import se.bokskjuts.optimizer.check.Rule;

/** What the checker's violations of a trial mean as obstacles. */
record Broken(DayProblem day, Plan plan, Wish wish, WishPacking packing, Van van) {
  List<Obstacle> obstacles(Judgement judgement) {
    return judgement.violations().stream().map(this::obstacle).distinct().toList();
  }

  private Obstacle obstacle(Violation violation) {
    return switch (Rule.valueOf(violation.rule())) {
      case H12 -> {
        long packed = plan.boxes().stream().map(Box::from).filter(wish.from()::equals).count();
        int empty = day.getUnit(wish.from()).emptyBoxes().orElse(0);
        yield Obstacle.of(
            ObstacleKind.EMPTY_BOXES,
            "unit",
            wish.from(),
            "boxes",
            packed + packing.boxes.size() - empty);
      }
      case H10 ->
          Obstacle.of(ObstacleKind.BOXES_IN, "unit", wish.to(), "boxes", packing.boxes.size());
      case H11 -> Obstacle.of(ObstacleKind.PIN);
      default -> Obstacle.of(ObstacleKind.CONNECTION, "van", van.id());
    };
  }
}
