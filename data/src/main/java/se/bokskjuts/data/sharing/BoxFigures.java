package se.bokskjuts.data.sharing;

import java.time.LocalDate;

/**
 * A box's part of its rounds' emissions.
 *
 * @param vans that carried it, with a blank between
 * @param co2Mg milligrams of CO2e, from well to wheel
 */
public record BoxFigures(
    LocalDate date, String box, String from, String to, String vans, long co2Mg) {}
