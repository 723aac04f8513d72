package se.bokskjuts.data.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** What a van's day came to: {@code domain.md} 5, by the times and ways that were driven. */
public record TourPrice(Van van, long metres, int seconds, long ore, long co2Mg) {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  public static TourPrice of(DayProblem day, DrivenDay.Tour tour) {
    Van van = day.vans().stream().filter(v -> v.id().equals(tour.van())).findFirst().orElseThrow();
    long metres = metres(day, van, tour.calls());
    int seconds = tour.end() - tour.start();
    BigDecimal km = BigDecimal.valueOf(metres).divide(THOUSAND);
    BigDecimal co2Kg = van.gramsCo2PerKm().multiply(km).divide(THOUSAND);
    BigDecimal sek =
        van.fixed()
            .add(
                van.perHour()
                    .multiply(BigDecimal.valueOf(seconds))
                    .divide(HOUR, 9, RoundingMode.HALF_UP))
            .add(van.perKm().multiply(km))
            .add(day.rates().co2PerKg().multiply(co2Kg));
    return new TourPrice(
        van,
        metres,
        seconds,
        Money.ofSek(sek).ore(),
        van.gramsCo2PerKm().multiply(BigDecimal.valueOf(metres)).longValue());
  }

  static long metres(DayProblem day, Van van, List<DrivenDay.Call> calls) {
    long metres = 0;
    UnitId at = van.start();
    for (DrivenDay.Call call : calls) {
      metres += day.matrix().metres(at, call.unit());
      at = call.unit();
    }
    return metres + day.matrix().metres(at, van.end());
  }

  /** Metres that the tour is longer by the stop. */
  static long detour(DayProblem day, Van van, List<DrivenDay.Call> calls, int stop) {
    UnitId before = stop == 0 ? van.start() : calls.get(stop - 1).unit();
    UnitId after = stop + 1 == calls.size() ? van.end() : calls.get(stop + 1).unit();
    UnitId at = calls.get(stop).unit();
    long more =
        (long) day.matrix().metres(before, at)
            + day.matrix().metres(at, after)
            - day.matrix().metres(before, after);
    return Math.max(0, more);
  }
}
