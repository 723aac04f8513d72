package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Changes that make room: a missed unit pressed into a route whose other stops give way, and all
 * stops of a neighbourhood taken out and put in again (ruin and recreate, Schrimpf et al. 2000).
 */
final class WideMoves {
  /** Stops taken out at once: at least, and up to so many more. */
  private static final int FEWEST = 3;

  private static final int MORE = 7;

  /** Distances are seen so much too long at most, so that it is not always the same stops. */
  private static final double BLUR = 0.6;

  private final Board board;
  private final SplittableRandom random;
  private final StopPlaces places;

  private record Spot(int van, Entry entry, double away) {}

  WideMoves(Board board, SplittableRandom random, StopPlaces places) {
    this.board = board;
    this.random = random;
    this.places = places;
  }

  /**
   * The unit at one of its cheapest places; what saves much driving for what it is worth leaves
   * that van until it is in time, and goes elsewhere where it can.
   *
   * @param worth SEK of missing each unit
   */
  boolean press(Entry[][] routes, int unit, double[] worth) {
    int v = places.insert(routes, unit);
    if (v < 0) {
      return false;
    }
    List<Integer> out = new ArrayList<>();
    while (!places.isInTime(routes, v)) {
      int at = toGiveWay(v, routes, unit, worth);
      if (at < 0) {
        return false;
      }
      out.add(routes[v][at].unit());
      routes[v] = Routes.without(routes[v], at);
    }
    out.forEach(other -> places.insertInTime(routes, other));
    return true;
  }

  private int toGiveWay(int v, Entry[][] routes, int unit, double[] worth) {
    int best = -1;
    double least = 0;
    for (int i = places.first(routes, v); i < routes[v].length; i++) {
      Entry entry = routes[v][i];
      if (entry.unit() == unit || entry.last()) {
        continue;
      }
      int seconds =
          Math.max(0, Routes.detour(board, v, routes[v], i)) + board.serviceSeconds[entry.unit()];
      double loss = (100 + worth[entry.unit()]) / (60 + seconds) * (0.3 + random.nextDouble());
      if (best < 0 || loss < least) {
        best = i;
        least = loss;
      }
    }
    return best;
  }

  /** Stops around the unit, whoever makes them, out and in again; the unit itself goes in, too. */
  boolean sowAnew(Entry[][] routes, int unit, boolean isMissed, double[] worth) {
    List<Spot> spots = new ArrayList<>();
    for (int v = 0; v < board.vanCount; v++) {
      for (int i = places.first(routes, v); i < routes[v].length; i++) {
        Entry entry = routes[v][i];
        double away = board.seconds(unit, entry.unit()) * (1 + BLUR * random.nextDouble());
        if (!entry.last()) {
          spots.add(new Spot(v, entry, away));
        }
      }
    }
    spots.sort(Comparator.comparingDouble(Spot::away));
    List<Integer> units = new ArrayList<>();
    int n = Math.min(spots.size(), FEWEST + random.nextInt(MORE));
    for (Spot spot : spots.subList(0, n)) {
      routes[spot.van()] = without(routes[spot.van()], spot.entry());
      units.add(spot.entry().unit());
    }
    if (isMissed) {
      units.add(unit);
    }
    shuffle(units);
    if (random.nextBoolean()) {
      units.sort(Comparator.comparingDouble(u -> -worth[u]));
    }
    units.forEach(u -> places.insertInTime(routes, u));
    return !units.isEmpty();
  }

  private static Entry[] without(Entry[] route, Entry entry) {
    int at = 0;
    while (route[at] != entry) {
      at++;
    }
    return Routes.without(route, at);
  }

  private void shuffle(List<Integer> units) {
    for (int i = units.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Integer swap = units.get(i);
      units.set(i, units.get(other));
      units.set(other, swap);
    }
  }
}
