package se.bokskjuts.data.store;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate or measure of the cooperation.
 *
 * @param name such as {@code delay.HOLD} or {@code boxType.litres}
 * @param measure what the amount counts, such as {@code SEK} or {@code kg}
 * @param source who says so
 * @param sourceDate when the source said so
 * @param rowVersion counts the changes; 0 if it is not stored yet
 */
public record Setting(
    String name,
    BigDecimal amount,
    String measure,
    String source,
    LocalDate sourceDate,
    int rowVersion) {}
