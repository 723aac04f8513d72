package se.bokskjuts.optimizer.vrp;

import java.util.OptionalInt;
import java.util.OptionalLong;
import se.bokskjuts.optimizer.vrp.VrpSolution.StepKind;

/**
 * A step of a route that is given, not searched.
 *
 * @param number of the task, or of the vehicle's break; empty for start and end
 * @param at the second at which it must begin, kept before all windows
 * @param after not before it, likewise
 * @param before not after it, likewise
 */
public record GivenStep(
    StepKind kind, OptionalInt number, OptionalLong at, OptionalLong after, OptionalLong before) {
  public static GivenStep of(StepKind kind) {
    return new GivenStep(
        kind,
        OptionalInt.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  public static GivenStep of(StepKind kind, int number) {
    return new GivenStep(
        kind,
        OptionalInt.of(number),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty());
  }
}
