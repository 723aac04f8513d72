package se.bokskjuts.optimizer.replan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What routes cost because they are not the published ones: changed stops, drivers to be told. */
final class ChangePrice {
  private final Board board;
  private final RouteClock clock;
  private final Stowage stowage;
  private final double perStop;
  private final double perDriver;
  private final int freeSeconds;
  private final boolean[] told;
  private final int[] removed;
  private final int[] added;
  private final int[] seenAt;

  ChangePrice(Board board, RouteClock clock, Stowage stowage) {
    this.board = board;
    this.clock = clock;
    this.stowage = stowage;
    perStop = board.prices.perChangedStop().sek().doubleValue();
    perDriver = board.prices.perDriverTold().sek().doubleValue();
    freeSeconds = (int) board.prices.freeShift().toSeconds();
    told = new boolean[board.vanCount];
    removed = new int[board.unitCount];
    added = new int[board.unitCount];
    seenAt = new int[board.entries.size()];
  }

  double sek(Entry[][] routes) {
    Arrays.fill(told, false);
    Arrays.fill(removed, 0);
    Arrays.fill(added, 0);
    Arrays.fill(seenAt, Load.NONE);
    int stops = moved();
    for (Entry entry : board.entries) {
      if (seenAt[entry.number()] == Load.NONE) {
        removed[entry.unit()]++;
        tell(entry.van());
      }
    }
    for (int u = 0; u < removed.length; u++) {
      stops += Math.max(removed[u], added[u]);
    }
    stowage.loads.forEach(this::lookAt);
    int drivers = 0;
    for (boolean one : told) {
      drivers += one ? 1 : 0;
    }
    return stops * perStop + drivers * perDriver;
  }

  /** Counts the published stops that are moved in time. */
  private int moved() {
    int moved = 0;
    for (int k = 0; k < clock.stopCount; k++) {
      Entry entry = clock.entry[k];
      int v = clock.van[k];
      if (!entry.isPublished()) {
        added[entry.unit()]++;
        told[v] = true;
        continue;
      }
      seenAt[entry.number()] = k;
      Entry before = k > clock.firstStop[v] ? clock.entry[k - 1] : null;
      if (before != null && before.isPublished() && before.order() > entry.order()) {
        told[v] = true;
      }
      if (Math.abs(clock.start[k] - entry.told()) > freeSeconds) {
        moved++;
        told[v] = true;
      }
    }
    return moved;
  }

  private void tell(int van) {
    if (van >= 0) {
      told[van] = true;
    }
  }

  /** Whoever loads or unloads a box otherwise than published must know. */
  private void lookAt(Load load) {
    int[] published = load.crate == null ? null : load.crate.ride();
    look(published, 0, load.rides ? load.loadAt : Load.NONE);
    look(published, 1, load.rides ? load.unloadAt : Load.NONE);
    look(published, 2, load.rides ? load.loadAgain : Load.NONE);
    look(published, 3, load.rides ? load.unloadAgain : Load.NONE);
  }

  private void look(int @Nullable [] published, int part, int stop) {
    int number = published == null ? Load.NONE : published[part];
    int now = stop == Load.NONE ? Load.NONE : clock.entry[stop].number();
    boolean same = stop == Load.NONE ? number == Load.NONE : now == number && now != Load.NONE;
    if (!same) {
      if (stop != Load.NONE) {
        told[clock.van[stop]] = true;
      }
      if (number != Load.NONE) {
        tell(board.entries.get(number).van());
      }
    }
  }
}
