package se.bokskjuts.optimizer.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** A tiny day by index, read from the model alone; sums in SEK. No pins. */
final class TinyDay {
  final DayProblem day;
  final List<Unit> units;
  final int n;
  final int[][] seconds;
  final int[][] metres;
  final double[] missed;
  final SortPoint[] sorts;
  final List<Item> items = new ArrayList<>();
  final double boxCost;
  final double liftCost;
  final double sortCost;

  /**
   * A transfer or a hold.
   *
   * @param at where it, or each of its copies, stands
   * @param copies the copies' ids, empty for a transfer
   * @param delay SEK by days
   */
  record Item(
      String id, int to, List<Integer> at, List<Copy> copies, double[] delay, int grams, int ml) {
    boolean isHold() {
      return !copies.isEmpty();
    }
  }

  TinyDay(DayProblem day) {
    this.day = day;
    units = day.units();
    n = units.size();
    seconds = new int[n][n];
    metres = new int[n][n];
    missed = new double[n];
    sorts = new SortPoint[n];
    boxCost = day.rates().perBox().doubleValue();
    liftCost = day.rates().perLift().doubleValue();
    sortCost = day.rates().perItemSorted().doubleValue();
    for (int a = 0; a < n; a++) {
      Unit unit = units.get(a);
      for (int b = 0; b < n; b++) {
        seconds[a][b] = day.matrix().seconds(unit.id(), units.get(b).id());
        metres[a][b] = day.matrix().metres(unit.id(), units.get(b).id());
      }
      missed[a] =
          unit.promised()
              ? day.rates().perMissedVisit().doubleValue() * (1 + unit.missedDays())
              : 0;
    }
    day.sortPoints().forEach(s -> sorts[indexOf(s.unit())] = s);
    day.transfers().forEach(t -> items.add(item(t)));
    day.holds().forEach(h -> items.add(item(h)));
    items.sort(
        Comparator.comparing((Item i) -> i.at().size() > 1).thenComparing(i -> i.at().get(0)));
  }

  int indexOf(UnitId id) {
    for (int u = 0; u < n; u++) {
      if (units.get(u).id().equals(id)) {
        return u;
      }
    }
    throw new IllegalArgumentException("no unit " + id);
  }

  private Item item(Transfer t) {
    List<Integer> at = List.of(indexOf(t.from()));
    double[] delay = delays(t.kind(), t.waitedDays());
    return new Item(
        t.id().value(), indexOf(t.to()), at, List.of(), delay, t.grams(), t.millilitres());
  }

  private Item item(HoldRequest h) {
    List<Integer> at = h.copies().stream().map(c -> indexOf(c.at())).toList();
    double[] delay = delays(TransferKind.HOLD, h.waitedDays());
    return new Item(
        h.id().value(), indexOf(h.to()), at, h.copies(), delay, h.grams(), h.millilitres());
  }

  private double[] delays(TransferKind kind, int waited) {
    double[] delay = new double[3];
    for (int days = 0; days < 3; days++) {
      delay[days] = Money.ofSek(day.rates().delay(kind, days, waited)).ore() / 100.0;
    }
    return delay;
  }

  boolean isDock(int u) {
    return units.get(u).dock();
  }

  /** Units where transfers start or end, whatever copies are chosen. */
  boolean[] wantedByTransfers() {
    boolean[] wanted = new boolean[n];
    for (Item item : items) {
      if (!item.isHold()) {
        wanted[item.to()] = true;
        wanted[item.at().get(0)] = true;
      }
    }
    return wanted;
  }

  /**
   * What is lost at least if vans stop only at the units of the mask: delay, boxes, missed visits.
   */
  double lossAtLeast(int mask) {
    double loss = 0;
    boolean[] wanted = wantedByTransfers();
    for (int u = 0; u < n; u++) {
      loss += wanted[u] && (mask >> u & 1) == 0 ? missed[u] : 0;
    }
    double[] still = new double[n];
    double[] moved = new double[n];
    for (Item item : items) {
      double least = item.delay()[2];
      for (int a : item.at()) {
        least = Math.min(least, item.delay()[daysAtLeast(a, item.to(), mask)]);
      }
      if (item.at().size() > 1) {
        loss += least;
      } else {
        still[item.at().get(0)] += item.at().get(0) == item.to() ? 0 : item.delay()[2];
        moved[item.at().get(0)] += least;
      }
    }
    for (int u = 0; u < n; u++) {
      double box = sorts[u] != null ? 0 : boxCost + 2 * liftCost;
      loss += Math.min(still[u], moved[u] + box);
    }
    return loss;
  }

  private int daysAtLeast(int a, int b, int mask) {
    if (a == b) {
      return 0;
    }
    if ((mask >> a & 1) == 0) {
      return 2;
    }
    if ((mask >> b & 1) != 0) {
      return 0;
    }
    for (int u = 0; u < n; u++) {
      if ((mask >> u & 1) != 0
          && u != a
          && (sorts[u] != null || (isDock(u) && seconds[u][b] < seconds[a][b]))) {
        return 1;
      }
    }
    return 2;
  }

  Set<Integer> promisedUnits() {
    Set<Integer> promised = new HashSet<>();
    for (int u = 0; u < n; u++) {
      if (missed[u] > 0) {
        promised.add(u);
      }
    }
    return promised;
  }

  @Override
  public String toString() {
    return units.size() + " units, " + items.size() + " items " + Arrays.toString(missed);
  }
}
