package se.bokskjuts.optimizer.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Van;

/** What the driven routes add up to. */
final class Totals {
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
  private final BigDecimal co2PerKg;
  Money vans = Money.ZERO;
  long metres;
  long vanSeconds;
  int lifts;

  Totals(DayProblem day) {
    this.co2PerKg = day.rates().co2PerKg();
  }

  void addRoute(Van van, long seconds, long drivenMetres) {
    metres += drivenMetres;
    vanSeconds += seconds;
    vans = vans.plus(price(van, seconds, drivenMetres));
  }

  /** Rounded once per used van. Multiplied by 3600 before the one division, so that it is exact. */
  private Money price(Van van, long seconds, long drivenMetres) {
    BigDecimal km = BigDecimal.valueOf(drivenMetres, 3);
    BigDecimal co2 = co2PerKg.multiply(van.gramsCo2PerKm()).multiply(km).movePointLeft(3);
    BigDecimal withoutTime = van.fixed().add(van.perKm().multiply(km)).add(co2);
    BigDecimal timesHour =
        withoutTime
            .multiply(SECONDS_PER_HOUR)
            .add(van.perHour().multiply(BigDecimal.valueOf(seconds)));
    return Money.ofSek(timesHour.divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP));
  }
}
