package se.bokskjuts.benchmarks.peers.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;

/** Time, load and pairs hard, vehicles medium, distance soft; whole tours are judged. */
public class TourRules implements ConstraintProvider {
  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      tours(factory)
          .filter(tour -> tour.faults() > 0)
          .penalizeLong(HardMediumSoftLongScore.ONE_HARD, TourJudgement::faults)
          .asConstraint("time, load and pairs"),
      tours(factory).penalize(HardMediumSoftLongScore.ONE_MEDIUM).asConstraint("vehicles"),
      tours(factory)
          .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, TourJudgement::length)
          .asConstraint("distance")
    };
  }

  private static UniConstraintStream<TourJudgement> tours(ConstraintFactory factory) {
    return factory
        .forEach(Tour.class)
        .filter(tour -> !tour.getPlaces().isEmpty())
        .map(TourJudgement::of);
  }
}
