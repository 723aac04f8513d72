package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All routes that differ from given ones by a stop left out, put in, moved or exchanged for
 * another, or by a part driven the other way round: what chance may overlook on a small day.
 */
final class NearRoutes {
  /** Of more routes than these a look at each would take longer than it is worth. */
  private static final int MOST = 4_000;

  private final Instance in;
  private final StopDraw draw;

  /** Stops that may be put in, marks included. */
  private final int[] codes;

  NearRoutes(Instance in, StopDraw draw) {
    this.in = in;
    this.draw = draw;
    IntStream units =
        IntStream.range(0, in.unitCount)
            .filter(u -> in.demand.isWorthACall(u) || in.dock[u] || in.sortOfUnit[u] >= 0);
    IntStream waits = IntStream.of(in.sortUnit).map(u -> u | Routes.WAIT);
    codes = IntStream.concat(units, waits).toArray();
  }

  /** Empty where they are too many. */
  List<Routes> of(Routes routes) {
    long stops = routes.stopCount();
    if ((stops + 1) * (stops + in.vanCount) * codes.length > MOST) {
      return List.of();
    }
    List<Routes> near = new ArrayList<>();
    putIn(routes, near);
    for (int v = 0; v < in.vanCount; v++) {
      for (int p = draw.locked(v); p < routes.stops[v].length; p++) {
        Routes without = routes.copy();
        without.remove(v, p);
        near.add(without);
        putIn(without, near);
        turn(routes, v, p, near);
      }
    }
    return near;
  }

  private void putIn(Routes routes, List<Routes> near) {
    for (int code : codes) {
      for (int v = 0; v < in.vanCount; v++) {
        for (int p = draw.locked(v);
            draw.mayCall(v, Routes.unitOf(code)) && p <= routes.stops[v].length;
            p++) {
          Routes with = routes.copy();
          with.insert(v, p, code);
          near.add(with);
        }
      }
    }
  }

  private static void turn(Routes routes, int v, int first, List<Routes> near) {
    for (int last = first + 1; last < routes.stops[v].length; last++) {
      int[] turned = routes.stops[v].clone();
      for (int i = first, j = last; i <= last; i++, j--) {
        turned[i] = routes.stops[v][j];
      }
      Routes other = routes.copy();
      other.stops[v] = turned;
      near.add(other);
    }
  }
}
