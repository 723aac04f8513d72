package se.bokskjuts.optimizer.planned;

import org.optaplanner.core.api.score.stream.ConstraintJustification;

/**
 * One line of the bill.
 *
 * @param part vans, handling, sorting, delay or missed
 * @param who what it is paid for, in words
 * @param id of the van or item; {@code day} where it is the whole day's
 * @param what in words, with values
 */
public record CostLine(String part, String who, String id, String what, long ore)
    implements ConstraintJustification {}
