package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Packs what stands loose: into riding boxes that have room, then into new boxes where what they
 * save exceeds what they cost.
 */
final class LooseItems {
  private static final int NONE = Load.NONE;
  private final Stowage stowage;
  private final Board board;
  private final Freight freight;
  private final Goods goods;
  private final RouteClock clock;

  /** Items of boxes that found no ride, by unit. */
  private final List<List<Integer>> offered = new ArrayList<>();

  LooseItems(Stowage stowage) {
    this.stowage = stowage;
    board = stowage.board;
    freight = stowage.freight;
    goods = freight.goods;
    clock = stowage.clock;
    for (int u = 0; u < board.unitCount; u++) {
      offered.add(new ArrayList<>());
    }
  }

  void reset() {
    offered.forEach(List::clear);
  }

  void offer(int item) {
    if (goods.state[item] == Goods.LOOSE) {
      for (int u : goods.units[item]) {
        offered.get(u).add(item);
      }
    }
  }

  void packAtPlainUnits() {
    for (int u = 0; u < board.unitCount; u++) {
      if (board.sortOfUnit[u] < 0 && stowage.rides.firstVisit[u] != NONE) {
        packAt(u, false);
      }
    }
  }

  /** What stands there and what is sorted there in time. */
  void packAtSortPoints() {
    for (int s = board.sortUnit.length - 1; s >= 0; s--) {
      int u = board.sortUnit[s];
      if (stowage.rides.firstVisit[u] != NONE) {
        for (Load load : List.copyOf(stowage.loads)) {
          if (load.sort && load.rides && clock.unit[load.lastStop()] == u) {
            offerSorted(load, u);
          }
        }
        packAt(u, false);
      }
    }
  }

  private void offerSorted(Load load, int u) {
    for (int i = 0; i < load.count; i++) {
      int item = load.items[i];
      if (goods.to[item] != u && !isInBoxFrom(item, u)) {
        offered.get(u).add(item);
      }
    }
  }

  private boolean isInBoxFrom(int item, int u) {
    for (Load load : stowage.openAt.get(u)) {
      for (int i = 0; i < load.count; i++) {
        if (load.items[i] == item) {
          return true;
        }
      }
    }
    return false;
  }

  /** A promised unit where a van stops anyway gets a box loaded, if there is one to load. */
  void callAtPromised() {
    for (int u = 0; u < board.unitCount; u++) {
      if (board.missedCost[u] > 0
          && goods.wanted[u]
          && !freight.visited[u]
          && stowage.rides.firstVisit[u] != NONE
          && isUntouched(u)) {
        packAt(u, true);
      }
    }
  }

  private boolean isUntouched(int u) {
    for (int k = stowage.rides.firstVisit[u]; k != NONE; k = stowage.rides.nextVisit[k]) {
      if (stowage.lifts[k] > 0) {
        return false;
      }
    }
    return true;
  }

  private void packAt(int u, boolean atAnyCost) {
    Map<Integer, List<Integer>> byAddress = new TreeMap<>();
    for (int item : freight.looseAt[u]) {
      sortIn(item, u, byAddress);
    }
    for (int item : offered.get(u)) {
      sortIn(item, u, byAddress);
    }
    List<Integer> toSort = new ArrayList<>();
    byAddress.forEach((to, items) -> packDirect(u, to, items, toSort, atAnyCost));
    if (board.sortOfUnit[u] < 0 && !toSort.isEmpty()) {
      packToSort(u, toSort, atAnyCost);
    }
  }

  private void sortIn(int item, int u, Map<Integer, List<Integer>> byAddress) {
    boolean free =
        stowage.where.comesAt[item] != NONE
            ? !isInBoxFrom(item, u)
            : (!stowage.where.placed[item]
                && goods.state[item] == Goods.LOOSE
                && stowage.where.copyAt(item, u) != Whereabouts.NOT_THERE);
    if (free && !join(item, u)) {
      List<Integer> items = byAddress.computeIfAbsent(goods.to[item], x -> new ArrayList<>());
      if (!items.contains(item)) {
        items.add(item);
      }
    }
  }

  /** Into a direct box that rides anyway. */
  private boolean join(int item, int u) {
    for (Load load : stowage.openAt.get(u)) {
      if (!load.sort && load.to == goods.to[item] && add(load, item)) {
        return true;
      }
    }
    return false;
  }

  private boolean add(Load load, int item) {
    int v = clock.van[load.loadAt];
    if (!load.hasRoom(board, goods, item)
        || !stowage.where.isThere(item, load.from, load.loadAt)
        || !hasRoom(load.loadAt, load.unloadAt, v, goods.grams[item])
        || (load.loadAgain != NONE
            && !hasRoom(
                load.loadAgain, load.unloadAgain, clock.van[load.loadAgain], goods.grams[item]))) {
      return false;
    }
    stowage.where.reserveCopy(item, load.from);
    load.add(item, goods);
    fill(load.loadAt, load.unloadAt, goods.grams[item]);
    if (load.loadAgain != NONE) {
      fill(load.loadAgain, load.unloadAgain, goods.grams[item]);
    }
    stowage.where.placed[item] = true;
    if (load.sort) {
      stowage.where.comesAt[item] = load.lastStop();
      stowage.desk.items[load.lastStop()]++;
    }
    return true;
  }

  private boolean hasRoom(int from, int end, int v, int grams) {
    for (int k = from; k < end; k++) {
      if (stowage.rides.grams[k] + grams > board.van[v].van().capacityGrams()) {
        return false;
      }
    }
    return true;
  }

  private void fill(int from, int end, int grams) {
    for (int k = from; k < end; k++) {
      stowage.rides.grams[k] += grams;
    }
  }

  private void packDirect(
      int u, int to, List<Integer> items, List<Integer> toSort, boolean atAnyCost) {
    boolean sorts = board.sortOfUnit[u] >= 0;
    boolean found = find(u, to, sorts);
    double direct = -1;
    double bySorting = 0;
    for (int item : items) {
      double d = goods.delay[item];
      direct += stowage.where.isSorted(item) ? d : 2 * d;
      boolean home = board.sortOfUnit[to] >= 0;
      bySorting += sorts ? 0 : Math.max(0, (home ? 2 * d : d) - board.sortCost);
    }
    double cost = boxesFor(items) * boxCost();
    if (found && (direct - cost > bySorting || atAnyCost)) {
      packNew(u, to, false, items);
      items.stream().filter(i -> !stowage.where.placed[i]).forEach(toSort::add);
    } else {
      toSort.addAll(items);
    }
  }

  private boolean find(int u, int to, boolean latest) {
    return stowage.received[to] < board.maxBoxesIn[to]
        && stowage.packed[u] < board.emptyBoxes[u]
        && stowage.rides.find(u, 0, to, board.boxEmptyGrams, latest);
  }

  private double boxCost() {
    return board.boxCost + (stowage.rides.loadAgain == NONE ? 0 : 2 * board.liftCost);
  }

  private int boxesFor(List<Integer> items) {
    int grams = items.stream().mapToInt(i -> goods.grams[i]).sum();
    int ml = items.stream().mapToInt(i -> goods.ml[i]).sum();
    int n = (grams + board.boxItemGrams - 1) / board.boxItemGrams;
    return Math.max(1, Math.max(n, (ml + board.boxMl - 1) / board.boxMl));
  }

  /** First fit into new boxes; what finds no room or ride stays. */
  private void packNew(int u, int to, boolean sort, List<Integer> items) {
    List<Load> fresh = new ArrayList<>();
    for (int item : items) {
      boolean in = false;
      for (Load load : fresh) {
        in = in || add(load, item);
      }
      if (!in && find(u, to, board.sortOfUnit[u] >= 0)) {
        boolean there = stowage.where.isThere(item, u, stowage.rides.load);
        Load load = new Load(u, to, sort);
        if (there && roomForNew(item)) {
          stowage.loads.add(load);
          stowage.ride(load);
          fresh.add(load);
          if (!add(load, item)) {
            throw new IllegalStateException("a new box has no room for one item");
          }
        }
      }
    }
  }

  private boolean roomForNew(int item) {
    Rides r = stowage.rides;
    int grams = board.boxEmptyGrams + goods.grams[item];
    return r.hasRoom(r.load, r.unload, grams)
        && (r.loadAgain == NONE || r.hasRoom(r.loadAgain, r.unloadAgain, grams));
  }

  private void packToSort(int u, List<Integer> items, boolean atAnyCost) {
    for (Load load : stowage.openAt.get(u)) {
      if (load.sort) {
        items.removeIf(i -> gain(i, load.to) > 0 && add(load, i));
      }
    }
    int best = NONE;
    double most = 0;
    for (int s : board.sortUnit) {
      if (find(u, s, false)) {
        int at = s;
        List<Integer> worth = items.stream().filter(i -> gain(i, at) > 0).toList();
        double sek = worth.stream().mapToDouble(i -> gain(i, at)).sum();
        double net = worth.isEmpty() ? -1 : sek - boxesFor(worth) * boxCost();
        if (best == NONE ? net > 0 || atAnyCost : net > most) {
          best = s;
          most = net;
        }
      }
    }
    if (best != NONE) {
      int at = best;
      packNew(u, best, true, items.stream().filter(i -> atAnyCost || gain(i, at) > 0).toList());
    }
  }

  /** SEK saved by sorting the item at s. */
  private double gain(int item, int s) {
    double d = goods.delay[item];
    return (goods.to[item] == s ? 2 * d : d) - board.sortCost;
  }
}
