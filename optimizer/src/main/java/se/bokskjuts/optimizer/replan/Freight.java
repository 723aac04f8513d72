package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Stop;

/**
 * What there is to carry for the rest of the day: goods, and the published boxes that are not yet
 * where they go; and what of it has been done.
 */
final class Freight {
  private final Board board;
  final Goods goods;
  final ToCome toCome;
  final List<Crate> crates = new ArrayList<>();

  /** Loose items by unit. */
  final int[][] looseAt;

  /** Crates packed by now, by unit; crates that have come by now, by address (H10, H12). */
  final int[] packed;

  final int[] received;
  final boolean[] visited;
  final int liftsBefore;
  final int boxesBefore;
  final int sortedBefore;

  /** Sort boxes' arrivals by now: sort point, second of departure, rank of the van, items. */
  final List<int[]> arrivals = new ArrayList<>();

  Freight(Board board, Plan published) {
    this.board = board;
    goods = new Goods(board, published);
    toCome = new ToCome(board);
    packed = new int[board.unitCount];
    received = new int[board.unitCount];
    visited = new boolean[board.unitCount];
    boxesBefore = readPacked();
    sortedBefore = arrivals.stream().mapToInt(a -> a[3]).sum();
    settleSorted();
    readToPack();
    liftsBefore = readVisits();
    looseAt = listLoose();
  }

  /** Boxes that have been loaded: delivered, sorted, or under way. */
  private int readPacked() {
    int boxes = 0;
    for (BoxPast past : board.past.packed()) {
      boxes++;
      Box box = past.asItIs();
      packed[board.indexOf(box.from())]++;
      int[] items = goods.items(box);
      for (int i : items) {
        goods.takeCopy(i, board.indexOf(box.from()));
      }
      if (!past.isDelivered()) {
        for (int i : items) {
          goods.state[i] = Goods.SEALED;
        }
        addCrate(past, box, items, true);
      } else {
        received[board.indexOf(box.to())]++;
        deliver(past, box, items);
      }
    }
    return boxes;
  }

  private void deliver(BoxPast past, Box box, int[] items) {
    int unit = board.indexOf(box.to());
    if (!box.sort()) {
      for (int i : items) {
        goods.settle(i, 0);
      }
      return;
    }
    int number = noteArrival(past, unit, items.length);
    for (int i : items) {
      goods.settle(i, goods.to[i] == unit ? 0 : 1);
      if (goods.to[i] != unit) {
        goods.state[i] = Goods.LOOSE;
        goods.units[i] = new int[] {unit};
        goods.copies[i] = new int[] {-1};
        goods.arrival[i] = number;
      }
    }
  }

  private int noteArrival(BoxPast past, int unit, int n) {
    List<String> ids = board.day.vans().stream().map(v -> v.id().value()).sorted().toList();
    int rank = ids.indexOf(past.unloadedBy == null ? "" : past.unloadedBy.value());
    for (int a = 0; a < arrivals.size(); a++) {
      int[] other = arrivals.get(a);
      if (other[0] == unit && other[1] == past.freeAt && other[2] == rank) {
        other[3] += n;
        return a;
      }
    }
    arrivals.add(new int[] {unit, past.freeAt, rank, n});
    return arrivals.size() - 1;
  }

  /** An item that was packed again after sorting is where its later box is. */
  private void settleSorted() {
    Set<Integer> sealedAgain = new HashSet<>();
    crates.forEach(c -> Arrays.stream(c.items()).forEach(sealedAgain::add));
    for (int i : sealedAgain) {
      goods.state[i] = Goods.SEALED;
      goods.arrival[i] = -1;
    }
  }

  /** Boxes that still are to be loaded, the first of them first. */
  private void readToPack() {
    Map<BoxId, Integer> firstLoad = toCome.firstLoads();
    Comparator<BoxPast> order =
        Comparator.comparingInt(b -> firstLoad.getOrDefault(b.box.id(), Board.NEVER));
    board.past.all().stream()
        .filter(b -> !b.isPacked())
        .sorted(order.thenComparing(b -> b.box.id()))
        .forEach(b -> addCrate(b, b.box, goods.items(b.box), false));
  }

  private void addCrate(BoxPast past, Box box, int[] items, boolean sealed) {
    int aboard = -1;
    for (int v = 0; v < board.vanCount; v++) {
      aboard = board.van[v].van().id().equals(past.aboard) ? v : aboard;
    }
    int readyAt = sealed ? past.freeAt + board.dockSeconds : 0;
    crates.add(
        new Crate(
            crates.size(),
            box,
            board.indexOf(box.from()),
            board.indexOf(box.to()),
            items,
            Arrays.stream(items).map(i -> goods.grams[i]).sum(),
            Arrays.stream(items).map(i -> goods.ml[i]).sum(),
            aboard,
            aboard >= 0 ? board.place[aboard] : board.indexOf(past.place),
            readyAt,
            sealed,
            toCome.rideOf(box.id(), aboard >= 0)));
  }

  private int readVisits() {
    int lifts = 0;
    for (VanPast van : board.past.vans().values()) {
      for (Stop stop : van.stops()) {
        int n = stop.load().size() + stop.unload().size();
        lifts += n;
        visited[board.indexOf(stop.unit())] |= n > 0;
      }
    }
    return lifts;
  }

  private int[][] listLoose() {
    List<List<Integer>> lists = new ArrayList<>();
    for (int u = 0; u < board.unitCount; u++) {
      lists.add(new ArrayList<>());
    }
    Set<Integer> crated = new HashSet<>();
    crates.forEach(c -> Arrays.stream(c.items()).forEach(crated::add));
    for (int i = 0; i < goods.itemCount; i++) {
      if (goods.state[i] == Goods.LOOSE && !crated.contains(i)) {
        for (int u : goods.units[i]) {
          lists.get(u).add(i);
        }
      }
    }
    return lists.stream()
        .map(l -> l.stream().distinct().mapToInt(i -> i).toArray())
        .toArray(int[][]::new);
  }
}
