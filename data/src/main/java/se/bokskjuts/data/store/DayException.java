package se.bokskjuts.data.store;

import java.time.LocalDate;

/**
 * A day on which vans run or do not run against the calendar's rules.
 *
 * @param reason in words; may be empty
 * @param rowVersion counts the changes
 */
public record DayException(LocalDate date, boolean runs, String reason, int rowVersion) {}
