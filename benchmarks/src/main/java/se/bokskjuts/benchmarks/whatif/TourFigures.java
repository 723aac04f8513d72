package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;

/**
 * A van's day.
 *
 * @param fuel id of the fuel
 * @param co2Mg milligrams of CO2e, from well to wheel, empty running included
 * @param boxes that rode on it
 */
public record TourFigures(
    LocalDate date, String van, String fuel, long metres, long co2Mg, long boxes, long ore) {}
