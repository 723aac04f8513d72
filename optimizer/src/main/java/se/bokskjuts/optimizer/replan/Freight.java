package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;

/**
 * What there is to carry for the rest of the day: items by index, and the published boxes that are
 * not yet where they go. Money in SEK.
 */
final class Freight {
  /** The item never moves again: delivered, pinned, too large, or sorted too late. */
  static final byte SETTLED = 0;

  /** It is in a box that has been loaded. */
  static final byte SEALED = 1;

  /** It stands somewhere and may be packed. */
  static final byte LOOSE = 2;

  private final Board board;
  final int itemCount;
  final TransferId[] id;
  final int[] to;
  final int[] grams;
  final int[] ml;

  /** SEK per day of delay. */
  final double[] delay;

  final byte[] state;

  /** Days of delay if nothing more is done; of a sealed item: what its box makes of it. */
  final int[] days;

  /** Where a transfer began, or the copy of a hold that is in a box; −1: not chosen. */
  final int[] origin;

  /** Units where it may be packed, of a hold the units of its copies. */
  final int[][] units;

  /** Beside each of the units: the number of the hold's copy, −1 for a transfer. */
  final int[][] copies;

  final ItemId[] copyIds;
  final int copyCount;

  /** Arrival at a sort point by which it came; −1 none. */
  final int[] arrival;

  final HoldRequest[] hold;

  /** Copies of holds filled at their own units, kept as they are. */
  final Map<HoldId, ItemId> copiesKept = new HashMap<>();

  /** Copies in use: delivered, sealed or filled at home. */
  final boolean[] copyTaken;

  final List<Crate> crates = new ArrayList<>();

  /** Loose items by unit. */
  final int[][] looseAt;

  /** Crates packed by now, by unit; crates that have come by now, by address (H10, H12). */
  final int[] packed;

  final int[] received;
  final boolean[] visited;
  final boolean[] wanted;
  final int liftsBefore;
  final int boxesBefore;
  final int sortedBefore;

  /** Sort boxes' arrivals by now: sort point, second of departure, rank of the van, items. */
  final List<int[]> arrivals = new ArrayList<>();

  private final Map<TransferId, Integer> index = new HashMap<>();

  Freight(Board board, Plan published) {
    this.board = board;
    List<Transfer> transfers = board.day.transfers();
    List<HoldRequest> holds = board.day.holds();
    itemCount = transfers.size() + holds.size();
    id = new TransferId[itemCount];
    to = new int[itemCount];
    grams = new int[itemCount];
    ml = new int[itemCount];
    delay = new double[itemCount];
    state = new byte[itemCount];
    days = new int[itemCount];
    origin = new int[itemCount];
    units = new int[itemCount][];
    copies = new int[itemCount][];
    arrival = new int[itemCount];
    hold = new HoldRequest[itemCount];
    packed = new int[board.unitCount];
    received = new int[board.unitCount];
    visited = new boolean[board.unitCount];
    wanted = new boolean[board.unitCount];
    Map<ItemId, Integer> numbers = new LinkedHashMap<>();
    holds.forEach(
        h -> h.copies().forEach(c -> numbers.computeIfAbsent(c.item(), x -> numbers.size())));
    copyCount = numbers.size();
    copyIds = numbers.keySet().toArray(ItemId[]::new);
    copyTaken = new boolean[copyCount];
    Arrays.fill(arrival, -1);
    transfers.forEach(this::read);
    holds.forEach(h -> read(h, published, numbers));
    readPins();
    boxesBefore = readPacked();
    sortedBefore = arrivals.stream().mapToInt(a -> a[3]).sum();
    settleSorted();
    readToPack();
    liftsBefore = readVisits();
    looseAt = listLoose();
  }

  private void read(Transfer t) {
    int i = next(t.id());
    to[i] = board.unit(t.to());
    grams[i] = t.grams();
    ml[i] = t.millilitres();
    delay[i] = delay(t.kind(), t.waitedDays());
    origin[i] = board.unit(t.from());
    units[i] = new int[] {origin[i]};
    copies[i] = new int[] {-1};
    state[i] = LOOSE;
    days[i] = 2;
    wanted[origin[i]] = true;
    wanted[to[i]] = true;
    if (origin[i] == to[i]) {
      settle(i, 0);
    } else if (!fits(i)) {
      settle(i, 2);
    }
  }

  private double delay(TransferKind kind, int waitedDays) {
    Rates rates = board.day.rates();
    return rates.delay(kind, 1, waitedDays).doubleValue();
  }

  private boolean fits(int i) {
    return grams[i] <= board.boxGrams && ml[i] <= board.boxMl;
  }

  private int next(TransferId newId) {
    int i = index.size();
    index.put(newId, i);
    id[i] = newId;
    return i;
  }

  private void settle(int i, int newDays) {
    state[i] = SETTLED;
    days[i] = newDays;
  }

  private void read(HoldRequest h, Plan published, Map<ItemId, Integer> numbers) {
    int i = next(TransferId.of(h.id().value()));
    hold[i] = h;
    to[i] = board.unit(h.to());
    grams[i] = h.grams();
    ml[i] = h.millilitres();
    delay[i] = delay(TransferKind.HOLD, h.waitedDays());
    origin[i] = -1;
    state[i] = LOOSE;
    days[i] = 2;
    ItemId chosen = published.copies().get(h.id());
    if (chosen == null) {
      chosen = copyAtHome(h, published).orElse(null);
    }
    ItemId first = chosen;
    boolean pinned = board.day.pins().stream().anyMatch(p -> isOf(p, h.id()));
    List<Copy> usable =
        h.copies().stream()
            .filter(c -> pinned ? c.item().equals(first) : !isPinnedToOther(c.item(), h.id()))
            .filter(c -> !c.at().equals(h.to()))
            .sorted(Comparator.comparing(c -> !c.item().equals(first)))
            .toList();
    units[i] = usable.stream().mapToInt(c -> board.unit(c.at())).toArray();
    copies[i] = usable.stream().mapToInt(c -> numbers.get(c.item())).toArray();
    h.copies().stream()
        .filter(c -> c.item().equals(first))
        .forEach(c -> origin[i] = board.unit(c.at()));
    if (origin[i] == to[i]) {
      settle(i, 0);
      copiesKept.put(h.id(), chosen);
      copyTaken[numbers.get(chosen)] = true;
      return;
    }
    wanted[to[i]] = true;
    if (pinned) {
      copiesKept.put(h.id(), chosen);
      wanted[origin[i]] = true;
    }
    if (!fits(i)) {
      settle(i, 2);
    }
  }

  /** A copy at the hold's own unit that no other hold has. */
  private Optional<ItemId> copyAtHome(HoldRequest h, Plan published) {
    return h.copies().stream()
        .filter(c -> c.at().equals(h.to()))
        .map(Copy::item)
        .filter(i -> !published.copies().containsValue(i) && !copiesKept.containsValue(i))
        .filter(i -> !isPinnedToOther(i, h.id()))
        .findFirst();
  }

  private static boolean isOf(Pin pin, HoldId hold) {
    return pin instanceof Pin.CopyOfHold c && c.hold().equals(hold);
  }

  private boolean isPinnedToOther(ItemId item, HoldId hold) {
    return board.day.pins().stream()
        .anyMatch(p -> p instanceof Pin.CopyOfHold c && c.item().equals(item) && !isOf(p, hold));
  }

  private void readPins() {
    for (Pin pin : board.day.pins()) {
      if (pin instanceof Pin.Stays p && index.containsKey(p.transfer())) {
        int i = index.get(p.transfer());
        settle(i, origin[i] == to[i] ? 0 : 2);
      }
    }
  }

  /** Boxes that have been loaded: delivered, sorted, or under way. */
  private int readPacked() {
    int boxes = 0;
    for (BoxPast past : board.past.packed()) {
      boxes++;
      Box box = past.asItIs();
      packed[board.unit(box.from())]++;
      int[] items = items(box);
      for (int i : items) {
        takeCopy(i, board.unit(box.from()));
      }
      if (!past.isDelivered()) {
        for (int i : items) {
          state[i] = SEALED;
        }
        addCrate(past, box, items, true);
      } else {
        received[board.unit(box.to())]++;
        deliver(past, box, items);
      }
    }
    return boxes;
  }

  private int[] items(Box box) {
    return box.items().stream().mapToInt(index::get).toArray();
  }

  private void deliver(BoxPast past, Box box, int[] items) {
    int unit = board.unit(box.to());
    if (!box.sort()) {
      for (int i : items) {
        settle(i, 0);
      }
      return;
    }
    int number = noteArrival(past, unit, items.length);
    for (int i : items) {
      settle(i, to[i] == unit ? 0 : 1);
      if (to[i] != unit) {
        state[i] = LOOSE;
        units[i] = new int[] {unit};
        copies[i] = new int[] {-1};
        arrival[i] = number;
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

  /** A hold's copy that is in a box is the one. */
  private void takeCopy(int i, int unit) {
    for (int c = 0; hold[i] != null && c < units[i].length; c++) {
      if (units[i][c] == origin[i] && origin[i] == unit) {
        copyTaken[copies[i][c]] = true;
        copiesKept.put(hold[i].id(), copyIds[copies[i][c]]);
        wanted[unit] = true;
        return;
      }
    }
  }

  /** An item that was packed again after sorting is where its later box is. */
  private void settleSorted() {
    Set<Integer> sealedAgain = new HashSet<>();
    crates.forEach(c -> Arrays.stream(c.items()).forEach(sealedAgain::add));
    for (int i : sealedAgain) {
      state[i] = SEALED;
      arrival[i] = -1;
    }
  }

  /** Boxes that still are to be loaded, the first of them first. */
  private void readToPack() {
    Map<BoxId, Integer> firstLoad = new HashMap<>();
    for (int n = board.entries.size() - 1; n >= 0; n--) {
      Entry entry = board.entries.get(n);
      stopOf(entry)
          .load()
          .forEach(b -> firstLoad.merge(b, entry.start(), (x, y) -> Math.min(x, y)));
    }
    Comparator<BoxPast> order =
        Comparator.comparingInt(b -> firstLoad.getOrDefault(b.box.id(), Board.NEVER));
    board.past.all().stream()
        .filter(b -> !b.isPacked())
        .sorted(order.thenComparing(b -> b.box.id()))
        .forEach(b -> addCrate(b, b.box, items(b.box), false));
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
            board.unit(box.from()),
            board.unit(box.to()),
            items,
            Arrays.stream(items).map(i -> grams[i]).sum(),
            Arrays.stream(items).map(i -> ml[i]).sum(),
            aboard,
            aboard >= 0 ? board.place[aboard] : board.unit(past.place),
            readyAt,
            sealed,
            rideOf(box.id(), aboard >= 0)));
  }

  /** Numbers of the stops to come where the box is lifted, in order of time. */
  private int[] rideOf(BoxId box, boolean aboard) {
    List<int[]> lifts = new ArrayList<>();
    for (Entry entry : board.entries) {
      Stop stop = stopOf(entry);
      if (stop.unload().contains(box)) {
        lifts.add(new int[] {entry.start(), 0, entry.number()});
      }
      if (stop.load().contains(box)) {
        lifts.add(new int[] {entry.start(), 1, entry.number()});
      }
    }
    lifts.sort(Comparator.<int[]>comparingInt(l -> l[0]).thenComparingInt(l -> l[1]));
    int[] ride = {-1, -1, -1, -1};
    int at = aboard ? 1 : 0;
    for (int[] lift : lifts) {
      if (at < 4) {
        ride[at++] = lift[2];
      }
    }
    return ride;
  }

  /** The published stop. */
  Stop stopOf(Entry entry) {
    return stops().get(entry.number());
  }

  private List<Stop> stops() {
    if (publishedStops.isEmpty()) {
      for (VanPast van : board.van) {
        addToCome(van);
      }
      board.past.vans().values().stream().filter(VanPast::broken).forEach(this::addToCome);
    }
    return publishedStops;
  }

  private final List<Stop> publishedStops = new ArrayList<>();

  private void addToCome(VanPast van) {
    van.published()
        .ifPresent(
            r -> publishedStops.addAll(r.stops().subList(van.publishedStops(), r.stops().size())));
  }

  private int readVisits() {
    int lifts = 0;
    for (VanPast van : board.past.vans().values()) {
      for (Stop stop : van.stops()) {
        int n = stop.load().size() + stop.unload().size();
        lifts += n;
        visited[board.unit(stop.unit())] |= n > 0;
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
    for (int i = 0; i < itemCount; i++) {
      if (state[i] == LOOSE && !crated.contains(i)) {
        for (int u : units[i]) {
          lists.get(u).add(i);
        }
      }
    }
    return lists.stream()
        .map(l -> l.stream().distinct().mapToInt(i -> i).toArray())
        .toArray(int[][]::new);
  }
}
