package se.bokskjuts.model;

import java.time.LocalTime;

/**
 * A driver's rest between two stops (H8).
 *
 * @param afterStop index of the stop after which it is taken, −1 before the first
 * @param seconds its length
 */
public record Break(int afterStop, LocalTime start, int seconds) {}
