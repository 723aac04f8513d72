package se.bokskjuts.optimizer.bound;

import java.util.Arrays;
import java.util.Map;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** What visiting units, or not visiting them, costs at least: the cheapest number of vans. */
final class VisitFloor {
  /** SEK per second of working time beyond what it costs anyway. */
  private static final double[] PRICES_OF_TIME = {0, 0.02, 0.05, 0.1, 0.2, 0.4};

  private final DayProblem day;
  private final int n;
  private final double[] noVisit;
  private final double restShare;
  private final double longestBreak;
  private final double dearestSecond;
  private double cost;
  private int vans;

  VisitFloor(DayProblem day, Map<UnitId, Double> priceOfNoVisit) {
    this.day = day;
    n = day.units().size();
    restShare = day.vans().stream().mapToDouble(VisitFloor::restShare).min().orElse(0);
    longestBreak = day.vans().stream().mapToDouble(Van::breakSeconds).max().orElse(0);
    dearestSecond = day.vans().stream().mapToDouble(ItemFloor::perSecond).max().orElse(0);
    noVisit = new double[n];
    for (int u = 0; u < n; u++) {
      noVisit[u] = priceOfNoVisit.getOrDefault(day.units().get(u).id(), 0.0);
    }
    cost = Arrays.stream(noVisit).sum();
    for (int m = 1; m <= day.vans().size(); m++) {
      double ofVans = withVans(m);
      if (ofVans < cost) {
        cost = ofVans;
        vans = m;
      }
    }
  }

  /** A van that works W seconds rests at least W / maxWork − 1 times. */
  private static double restShare(Van van) {
    return van.maxWorkSeconds().isPresent()
        ? van.breakSeconds() / (double) Math.max(1, van.maxWorkSeconds().getAsInt())
        : 0;
  }

  double cost() {
    return cost;
  }

  int vans() {
    return vans;
  }

  private double withVans(int m) {
    double fixed =
        day.vans().stream().mapToDouble(v -> v.fixed().doubleValue()).sorted().limit(m).sum();
    double seconds =
        day.vans().stream()
            .mapToDouble(v -> -(double) (v.shift().toSecond() - v.shift().fromSecond()))
            .sorted()
            .limit(m)
            .sum();
    double best = Math.max(hours(m, seconds, 0, cost - fixed), 0);
    if (restShare > 0) {
      best = Math.max(best, hours(m, seconds, restShare, cost - fixed));
    }
    return fixed + best;
  }

  /**
   * The best price of the vans' hours: the bound is concave in it, so one that does worse than the
   * one before ends the search.
   *
   * @param rest seconds of break counted for each second of work (H8), but for the work before each
   *     van's last break
   */
  private double hours(int m, double seconds, double rest, double aim) {
    double best = Double.NEGATIVE_INFINITY;
    for (double price : PRICES_OF_TIME) {
      double unrested = rest == 0 ? 0 : m * longestBreak * (dearestSecond + price);
      double value = tree(price, rest).bound(m, aim) + price * seconds - unrested;
      if (value < best) {
        break;
      }
      best = value;
    }
    return best;
  }

  /** Legs and services at their cheapest, every second so much dearer. */
  private OneTree tree(double price, double rest) {
    double[][] leg = new double[n][n];
    double[] depot = new double[n];
    double[] visit = new double[n];
    Arrays.fill(depot, Double.POSITIVE_INFINITY);
    Arrays.fill(visit, Double.POSITIVE_INFINITY);
    for (double[] row : leg) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    for (Van van : day.vans()) {
      double second = (ItemFloor.perSecond(van) + price) * (1 + rest);
      for (int a = 0; a < n; a++) {
        Unit unit = day.units().get(a);
        boolean serves = van.mayServe(unit.id());
        if (serves) {
          visit[a] = Math.min(visit[a], second * unit.serviceSeconds());
        }
        for (int b = 0; b < n && serves; b++) {
          if (van.mayServe(day.units().get(b).id())) {
            double there = drive(van, second, a, b);
            leg[a][b] = Math.min(leg[a][b], there);
            leg[b][a] = Math.min(leg[b][a], there);
          }
        }
      }
    }
    closeOver(leg);
    for (Van van : day.vans()) {
      int start = indexOf(van.start());
      int end = indexOf(van.end());
      for (int u = 0; u < n; u++) {
        depot[u] = Math.min(depot[u], Math.min(leg[start][u], leg[u][end]));
      }
    }
    return new OneTree(leg, depot, visit, noVisit);
  }

  private double drive(Van van, double second, int a, int b) {
    UnitId from = day.units().get(a).id();
    UnitId to = day.units().get(b).id();
    double co2 = day.rates().co2PerKg().doubleValue() * van.gramsCo2PerKm().doubleValue() / 1000;
    double perMetre = (van.perKm().doubleValue() + co2) / 1000;
    return second * day.matrix().seconds(from, to) + perMetre * day.matrix().metres(from, to);
  }

  private int indexOf(UnitId id) {
    for (int u = 0; u < n; u++) {
      if (day.units().get(u).id().equals(id)) {
        return u;
      }
    }
    throw new IllegalArgumentException("the day has no unit " + id);
  }

  /** The cheapest way round (Floyd 1962), so that tours may skip a stop without getting dearer. */
  private void closeOver(double[][] leg) {
    for (int k = 0; k < n; k++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          leg[a][b] = Math.min(leg[a][b], leg[a][k] + leg[k][b]);
        }
      }
    }
  }
}
