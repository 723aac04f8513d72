package se.bokskjuts.optimizer.planned;

import org.optaplanner.core.api.score.stream.ConstraintJustification;

/**
 * A hard rule broken once.
 *
 * @param rule H1 to H12
 * @param who the van, box, item, unit or pin
 * @param what in words, with values
 * @param amount by how much, in the rule's unit (seconds, boxes, grams, metres); 1 where there is
 *     no measure
 */
public record Breach(String rule, String who, String what, long amount)
    implements ConstraintJustification {
  @Override
  public String toString() {
    return rule + " " + who + ": " + what;
  }
}
