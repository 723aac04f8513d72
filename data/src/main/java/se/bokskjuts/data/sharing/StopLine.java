package se.bokskjuts.data.sharing;

import java.time.LocalDate;

/**
 * What one stop adds to its payer's amounts; the sum of a payer's lines is the payer's amount.
 *
 * @param number of the stop on its van's tour, from 1; 0: the payer's part that belongs to no stop
 * @param boxes loaded and unloaded there
 * @param metres that the tour is longer by the stop
 * @param useOre of the share by use
 * @param shapleyOre of the Shapley value
 * @param co2Mg milligrams of CO2e of boxes to and from the unit that were handled at the stop
 */
public record StopLine(
    LocalDate date,
    String van,
    int number,
    String unit,
    String payer,
    int boxes,
    long metres,
    long useOre,
    long shapleyOre,
    long co2Mg) {}
