package se.bokskjuts.optimizer.planned;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Unit;

/** The cost parts that are rounded once for the whole day. */
final class Bill {
  private Bill() {}

  static CostLine handling(DayFacts facts, int boxes, int lifts) {
    Rates rates = facts.day.rates();
    BigDecimal sek = times(rates.perBox(), boxes).add(times(rates.perLift(), lifts));
    return line("handling", "the day", boxes + " boxes, " + lifts + " lifts", sek);
  }

  static CostLine sorting(DayFacts facts, int items) {
    BigDecimal sek = times(facts.day.rates().perItemSorted(), items);
    return line("sorting", "the day", items + " items sorted", sek);
  }

  static CostLine missed(DayFacts facts, List<Unit> units) {
    long days = units.stream().mapToLong(u -> 1L + u.missedDays()).sum();
    String names =
        units.stream().map(u -> u.id().value()).sorted().collect(Collectors.joining(", "));
    BigDecimal sek = times(facts.day.rates().perMissedVisit(), days);
    return line("missed", names, units.size() + " promised visits missed", sek);
  }

  private static CostLine line(String part, String who, String what, BigDecimal sek) {
    return new CostLine(part, who, "day", what, Money.ofSek(sek).ore());
  }

  private static BigDecimal times(BigDecimal rate, long n) {
    return rate.multiply(BigDecimal.valueOf(n));
  }
}
