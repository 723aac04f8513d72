package se.bokskjuts.optimizer.replan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;

/** What there is to carry, item by item, and where a hold may take its copy. Money in SEK. */
final class Goods {
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

  /** Units that some item begins or ends at. */
  final boolean[] wanted;

  private final Map<TransferId, Integer> index = new HashMap<>();

  Goods(Board board, Plan published) {
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
  }

  private void read(Transfer t) {
    int i = next(t.id());
    to[i] = board.indexOf(t.to());
    grams[i] = t.grams();
    ml[i] = t.millilitres();
    delay[i] = delay(t.kind(), t.waitedDays());
    origin[i] = board.indexOf(t.from());
    units[i] = new int[] {origin[i]};
    copies[i] = new int[] {-1};
    state[i] = LOOSE;
    days[i] = 2;
    wanted[origin[i]] = true;
    wanted[to[i]] = true;
    if (origin[i] == to[i]) {
      settle(i, 0);
    } else if (!board.fitsBox(grams[i], ml[i])) {
      settle(i, 2);
    }
  }

  private double delay(TransferKind kind, int waitedDays) {
    Rates rates = board.day.rates();
    return rates.delay(kind, 1, waitedDays).doubleValue();
  }

  private int next(TransferId newId) {
    int i = index.size();
    index.put(newId, i);
    id[i] = newId;
    return i;
  }

  void settle(int i, int newDays) {
    state[i] = SETTLED;
    days[i] = newDays;
  }

  private void read(HoldRequest h, Plan published, Map<ItemId, Integer> numbers) {
    int i = next(TransferId.of(h.id().value()));
    hold[i] = h;
    to[i] = board.indexOf(h.to());
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
    units[i] = usable.stream().mapToInt(c -> board.indexOf(c.at())).toArray();
    copies[i] = usable.stream().mapToInt(c -> numbers.get(c.item())).toArray();
    h.copies().stream()
        .filter(c -> c.item().equals(first))
        .forEach(c -> origin[i] = board.indexOf(c.at()));
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
    if (!board.fitsBox(grams[i], ml[i])) {
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

  /** By index. */
  int[] items(Box box) {
    return box.items().stream().mapToInt(index::get).toArray();
  }

  /** A hold's copy that is in a box is the one. */
  void takeCopy(int i, int unit) {
    for (int c = 0; hold[i] != null && c < units[i].length; c++) {
      if (units[i][c] == origin[i] && origin[i] == unit) {
        copyTaken[copies[i][c]] = true;
        copiesKept.put(hold[i].id(), copyIds[copies[i][c]]);
        wanted[unit] = true;
        return;
      }
    }
  }
}
