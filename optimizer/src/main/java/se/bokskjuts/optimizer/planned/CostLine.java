package se.bokskjuts.optimizer.planned;

import org.optaplanner.core.api.score.stream.ConstraintJustification;

/**
 * One line of the bill.
 *
 * @param part vans, handling, sorting, delay or missed
 * @param who what it is paid for
 * @param what in words, with values
 */
public record CostLine(String part, String who, String what, long ore)
    implements ConstraintJustification {}
