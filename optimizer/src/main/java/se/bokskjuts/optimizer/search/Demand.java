package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferKind;

/**
 * The day's demand as groups: all items of one origin and one destination move by the same choices.
 * A group's figures are of its fixed transfers; holds join it by the copy chosen. Savings are in
 * SEK against leaving the items at their origin (two days of delay).
 */
final class Demand {
  final int groupCount;
  final int[] from;
  final int[] to;

  /** Groups of origin u: {@code firstOfUnit[u]} to {@code firstOfUnit[u + 1]}. */
  final int[] firstOfUnit;

  final List<List<Transfer>> items = new ArrayList<>();
  final int[] count;
  final int[] grams;
  final int[] ml;

  /** SEK per day of delay, all items. */
  final double[] delay;

  /** Sorted and one day late: saving, and the items for which it pays. */
  final double[] lateSaving;

  final int[] lateCount;
  final int[] lateGrams;
  final int[] lateMl;

  /** Sorted and delivered the same day. */
  final double[] sameDaySaving;

  final int[] sameDayCount;
  final int[] sameDayGrams;
  final int[] sameDayMl;

  /** Group from sort point s to unit u, at {@code s * unitCount + u}; −1 for itself. */
  final int[] groupFromSort;

  /** Docks nearer to the group's address, the nearest first; none where a box could not pay. */
  final int[][] nearerDocks;

  final int holdCount;
  final List<HoldRequest> holds;
  final int[] holdTo;
  final double[] holdDelay;
  final int[] holdGrams;
  final int[] holdMl;

  /** Copies of hold h: {@code firstCopy[h]} to {@code firstCopy[h + 1]}. */
  final int[] firstCopy;

  final int[] copyAt;

  /** Group of the copy's way, −1 where it stands at the destination already. */
  final int[] copyGroup;

  /** The same number for the same physical copy; unique numbers below {@code itemCount}. */
  final int[] copyItem;

  final int itemCount;

  /** Delay cost if nothing moved at all. */
  final double nothingMoves;

  /** Units where a fixed transfer starts or ends. */
  final boolean[] wantedByTransfers;

  /** Whether the hold's copy is pinned (H11). */
  final boolean[] copyIsPinned;

  private final boolean[] wanted;
  private final boolean[] worthACall;

  Demand(Instance in) {
    DayProblem day = in.day;
    wantedByTransfers = new boolean[in.unitCount];
    Map<Long, List<Transfer>> lanes = new TreeMap<>();
    double still = 0;
    for (Transfer t : day.transfers()) {
      int a = in.indexOf(t.from());
      int b = in.indexOf(t.to());
      wantedByTransfers[a] = true;
      wantedByTransfers[b] = true;
      if (a != b) {
        still += 2 * delayOf(in, t.kind(), t.waitedDays());
      }
      if (a != b && !in.pins.stays.contains(t.id()) && in.fitsBox(t.grams(), t.millilitres())) {
        lanes.computeIfAbsent(key(in, a, b), k -> new ArrayList<>()).add(t);
      }
    }
    wanted = wantedByTransfers.clone();
    worthACall = new boolean[in.unitCount];
    holds = day.holds();
    for (HoldRequest h : holds) {
      int b = in.indexOf(h.to());
      wanted[b] = true;
      still += 2 * delayOf(in, TransferKind.HOLD, h.waitedDays());
      for (Copy c : copiesAllowed(in, h)) {
        int a = in.indexOf(c.at());
        if (a != b) {
          lanes.computeIfAbsent(key(in, a, b), k -> new ArrayList<>());
          worthACall[a] = true;
        }
      }
    }
    nothingMoves = still;
    for (int s : in.sortUnit) {
      for (int b = 0; b < in.unitCount; b++) {
        if (b != s) {
          lanes.computeIfAbsent(key(in, s, b), k -> new ArrayList<>());
        }
      }
    }

    groupCount = lanes.size();
    from = new int[groupCount];
    to = new int[groupCount];
    firstOfUnit = new int[in.unitCount + 1];
    count = new int[groupCount];
    grams = new int[groupCount];
    ml = new int[groupCount];
    delay = new double[groupCount];
    lateSaving = new double[groupCount];
    lateCount = new int[groupCount];
    lateGrams = new int[groupCount];
    lateMl = new int[groupCount];
    sameDaySaving = new double[groupCount];
    sameDayCount = new int[groupCount];
    sameDayGrams = new int[groupCount];
    sameDayMl = new int[groupCount];
    Map<Long, Integer> groupOf = new HashMap<>();
    for (Map.Entry<Long, List<Transfer>> lane : lanes.entrySet()) {
      int g = groupOf.size();
      groupOf.put(lane.getKey(), g);
      from[g] = (int) (lane.getKey() / in.unitCount);
      to[g] = (int) (lane.getKey() % in.unitCount);
      firstOfUnit[from[g] + 1] = g + 1;
      items.add(lane.getValue());
      lane.getValue().forEach(t -> add(in, g, t));
    }
    for (int u = 0; u < in.unitCount; u++) {
      firstOfUnit[u + 1] = Math.max(firstOfUnit[u + 1], firstOfUnit[u]);
    }

    groupFromSort = new int[in.sortCount * in.unitCount];
    for (int i = 0; i < groupFromSort.length; i++) {
      groupFromSort[i] =
          groupOf.getOrDefault(key(in, in.sortUnit[i / in.unitCount], i % in.unitCount), -1);
    }

    holdCount = holds.size();
    copyIsPinned = new boolean[holdCount];
    holdTo = new int[holdCount];
    holdDelay = new double[holdCount];
    holdGrams = new int[holdCount];
    holdMl = new int[holdCount];
    firstCopy = new int[holdCount + 1];
    List<int[]> copies = new ArrayList<>();
    Map<ItemId, Integer> numberOf = new HashMap<>();
    for (int h = 0; h < holdCount; h++) {
      HoldRequest hold = holds.get(h);
      copyIsPinned[h] = in.pins.copies.containsKey(hold.id());
      holdTo[h] = in.indexOf(hold.to());
      holdDelay[h] = delayOf(in, TransferKind.HOLD, hold.waitedDays());
      holdGrams[h] = hold.grams();
      holdMl[h] = hold.millilitres();
      for (Copy c : copiesAllowed(in, hold)) {
        int a = in.indexOf(c.at());
        int group = a == holdTo[h] ? -1 : groupOf.get(key(in, a, holdTo[h]));
        int item = numberOf.computeIfAbsent(c.item(), i -> numberOf.size());
        copies.add(new int[] {a, group, item});
      }
      firstCopy[h + 1] = copies.size();
    }
    itemCount = numberOf.size();
    copyAt = copies.stream().mapToInt(c -> c[0]).toArray();
    copyGroup = copies.stream().mapToInt(c -> c[1]).toArray();
    copyItem = copies.stream().mapToInt(c -> c[2]).toArray();
    nearerDocks = new int[groupCount][0];
    readNearerDocks(in);
  }

  private void readNearerDocks(Instance in) {
    double[] worth = delay.clone();
    for (int h = 0; h < holdCount; h++) {
      for (int c = firstCopy[h]; c < firstCopy[h + 1]; c++) {
        if (copyGroup[c] >= 0) {
          worth[copyGroup[c]] += holdDelay[h];
        }
      }
    }
    for (int g = 0; g < groupCount; g++) {
      if (worth[g] > in.boxCost) {
        int a = from[g];
        int b = to[g];
        nearerDocks[g] =
            IntStream.range(0, in.unitCount)
                .filter(p -> in.dock[p] && p != b && in.seconds(p, b) < in.seconds(a, b))
                .boxed()
                .sorted(Comparator.comparingInt(p -> in.seconds(p, b)))
                .mapToInt(Integer::intValue)
                .toArray();
      }
    }
  }

  private static long key(Instance in, int from, int to) {
    return (long) from * in.unitCount + to;
  }

  static List<Copy> copiesAllowed(Instance in, HoldRequest hold) {
    ItemId pinned = in.pins.copies.get(hold.id());
    if (!in.fitsBox(hold.grams(), hold.millilitres())) {
      return hold.copies().stream()
          .filter(c -> c.at().equals(hold.to()) && (pinned == null || c.item().equals(pinned)))
          .toList();
    }
    return pinned == null
        ? hold.copies()
        : hold.copies().stream().filter(c -> c.item().equals(pinned)).toList();
  }

  static double delayOf(Instance in, TransferKind kind, int waitedDays) {
    return in.day.rates().delay(kind, 1, waitedDays).doubleValue();
  }

  private void add(Instance in, int g, Transfer t) {
    double d = delayOf(in, t.kind(), t.waitedDays());
    count[g]++;
    grams[g] += t.grams();
    ml[g] += t.millilitres();
    delay[g] += d;
    if (d > in.sortCost) {
      lateSaving[g] += d - in.sortCost;
      lateCount[g]++;
      lateGrams[g] += t.grams();
      lateMl[g] += t.millilitres();
    }
    if (2 * d > in.sortCost) {
      sameDaySaving[g] += 2 * d - in.sortCost;
      sameDayCount[g]++;
      sameDayGrams[g] += t.grams();
      sameDayMl[g] += t.millilitres();
    }
  }

  /** Whether a transfer or a hold of the day starts or ends at the unit. */
  boolean isWanted(int unit) {
    return wanted[unit];
  }

  /** Whether a van may have something to do there: also where only copies for holds stand. */
  boolean isWorthACall(int unit) {
    return wanted[unit] || worthACall[unit];
  }

  @Override
  public String toString() {
    return groupCount
        + " groups, "
        + Arrays.stream(count).sum()
        + " items, "
        + holdCount
        + " holds";
  }
}
