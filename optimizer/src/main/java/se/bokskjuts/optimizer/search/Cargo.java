package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;

/** The day's single items that may ride: transfers, and holds with the copies allowed to them. */
final class Cargo {
  /** Items of a day so small that every way of each of them is affordable. */
  private static final int MOST_OF_A_SMALL_DAY = 40;

  final int count;

  /** SEK a day of delay. */
  final double[] delay;

  final int[] grams;
  final int[] ml;
  final int[] to;

  /** Index of the hold, −1 for a transfer. */
  final int[] hold;

  /** Where the item, or each of its copies, stands. */
  final int[][] at;

  /** The physical item of each copy, as in {@link Demand#copyItem}; −1 for a transfer. */
  final int[][] physical;

  private final List<List<Transfer>> transfers = new ArrayList<>();
  private final Map<TransferId, Integer> indexes = new TreeMap<>();

  Cargo(Instance in) {
    List<Transfer> movable = in.demand.items.stream().flatMap(List::stream).toList();
    int holds = in.demand.holdCount;
    count = movable.size() + holds;
    delay = new double[count];
    grams = new int[count];
    ml = new int[count];
    to = new int[count];
    hold = new int[count];
    at = new int[count][];
    physical = new int[count][];
    int i = 0;
    for (Transfer t : movable) {
      delay[i] = Demand.delayOf(in, t.kind(), t.waitedDays());
      hold[i] = -1;
      at[i] = new int[] {in.indexOf(t.from())};
      physical[i] = new int[] {-1};
      set(i++, in.indexOf(t.to()), t.grams(), t.millilitres(), t.id(), List.of(t));
    }
    for (int h = 0; h < holds; h++) {
      HoldRequest request = in.demand.holds.get(h);
      List<Copy> copies = Demand.copiesAllowed(in, request);
      int first = in.demand.firstCopy[h];
      delay[i] = in.demand.holdDelay[h];
      hold[i] = h;
      at[i] = copies.stream().mapToInt(c -> in.indexOf(c.at())).toArray();
      physical[i] = new int[copies.size()];
      for (int c = 0; c < copies.size(); c++) {
        physical[i][c] = in.demand.copyItem[first + c];
      }
      List<Transfer> moved = copies.stream().map(c -> request.asTransferFrom(c.at())).toList();
      TransferId id = new TransferId(request.id().value());
      set(i++, in.demand.holdTo[h], request.grams(), request.millilitres(), id, moved);
    }
  }

  private void set(int i, int b, int weight, int volume, TransferId id, List<Transfer> moved) {
    to[i] = b;
    grams[i] = weight;
    ml[i] = volume;
    transfers.add(moved);
    indexes.put(id, i);
  }

  boolean isSmall() {
    return count <= MOST_OF_A_SMALL_DAY;
  }

  int indexOf(TransferId id) {
    return indexes.get(id);
  }

  /** The item as a transfer, a hold's by its copy. */
  Transfer transfer(int i, int copy) {
    return transfers.get(i).get(copy);
  }
}
