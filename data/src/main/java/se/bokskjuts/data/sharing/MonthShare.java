package se.bokskjuts.data.sharing;

/**
 * A payer's shares of a month's cost, and its part of the emissions.
 *
 * @param month as 2026-11
 * @param payer a municipality or Region Dalarna
 * @param co2Mg milligrams of CO2e; of a payer with an empty name: driven for nobody alone
 */
public record MonthShare(
    String month, String payer, long populationOre, long useOre, long shapleyOre, long co2Mg) {}
