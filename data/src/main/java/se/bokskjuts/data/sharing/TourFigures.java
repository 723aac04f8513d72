package se.bokskjuts.data.sharing;

import java.time.LocalDate;

/**
 * A van's day.
 *
 * @param fuel id of the fuel
 * @param co2Mg milligrams of CO2e, from well to wheel, empty running included
 * @param boxes that rode on it
 */
public record TourFigures(
    LocalDate date, String van, String fuel, long metres, long co2Mg, long boxes, long ore) {
  /** What one tour came to. */
  public static TourFigures of(LocalDate date, TourPrice price, String fuel, DrivenDay driven) {
    return new TourFigures(
        date,
        price.van().id().value(),
        fuel,
        price.metres(),
        price.co2Mg(),
        driven.crates().stream()
            .filter(c -> c.rides().stream().anyMatch(r -> r.van().equals(price.van().id())))
            .count(),
        price.ore());
  }
}
