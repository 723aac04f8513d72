package se.bokskjuts.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A van with its shift of the day and its price.
 *
 * @param capacityBoxes boxes aboard at most
 * @param capacityGrams grams aboard at most, items and empty boxes together
 * @param serves the only units it may stop at besides its start and end (H9); empty: any
 * @param rangeMetres metres it may drive in the day (H9); empty: no limit
 * @param gramsCo2PerKm grams of CO2e per kilometre
 * @param fixed SEK for a day on which it is used
 * @param perHour SEK per hour from route start to route end
 * @param perKm SEK per kilometre
 * @param maxWorkSeconds seconds of work without a break at most (H8); empty: no rule
 * @param breakSeconds seconds a break lasts at least
 */
public record Van(
    VanId id,
    UnitId start,
    UnitId end,
    TimeWindow shift,
    int capacityBoxes,
    int capacityGrams,
    Optional<Set<UnitId>> serves,
    OptionalInt rangeMetres,
    BigDecimal gramsCo2PerKm,
    BigDecimal fixed,
    BigDecimal perHour,
    BigDecimal perKm,
    OptionalInt maxWorkSeconds,
    int breakSeconds) {
  public Van {
    serves = serves.map(Set::copyOf);
    Checks.notNegative(capacityBoxes, "capacityBoxes of van " + id);
    Checks.notNegative(capacityGrams, "capacityKg (in g) of van " + id);
    Checks.notNegative(breakSeconds, "breakSeconds of van " + id);
  }

  /** H9: whether it may stop at the unit. */
  public boolean mayServe(UnitId unit) {
    return serves.isEmpty()
        || serves.get().contains(unit)
        || unit.equals(start)
        || unit.equals(end);
  }

  public Van withId(VanId other) {
    return with(other, end, shift, capacityBoxes, capacityGrams, serves, rangeMetres);
  }

  public Van withEnd(UnitId other) {
    return with(id, other, shift, capacityBoxes, capacityGrams, serves, rangeMetres);
  }

  public Van withShift(TimeWindow other) {
    return with(id, end, other, capacityBoxes, capacityGrams, serves, rangeMetres);
  }

  public Van withCapacity(int boxes, int grams) {
    return with(id, end, shift, boxes, grams, serves, rangeMetres);
  }

  public Van withServes(Set<UnitId> units) {
    return with(id, end, shift, capacityBoxes, capacityGrams, Optional.of(units), rangeMetres);
  }

  public Van withRangeMetres(OptionalInt metres) {
    return with(id, end, shift, capacityBoxes, capacityGrams, serves, metres);
  }

  private Van with(
      VanId newId,
      UnitId newEnd,
      TimeWindow hours,
      int boxes,
      int grams,
      Optional<Set<UnitId>> only,
      OptionalInt metres) {
    return new Van(
        newId,
        start,
        newEnd,
        hours,
        boxes,
        grams,
        only,
        metres,
        gramsCo2PerKm,
        fixed,
        perHour,
        perKm,
        maxWorkSeconds,
        breakSeconds);
  }

  public Van withMaxWorkSeconds(OptionalInt seconds) {
    return new Van(
        id,
        start,
        end,
        shift,
        capacityBoxes,
        capacityGrams,
        serves,
        rangeMetres,
        gramsCo2PerKm,
        fixed,
        perHour,
        perKm,
        seconds,
        breakSeconds);
  }
}
