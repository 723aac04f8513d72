package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.bokskjuts.model.Transfer;

/**
 * Packs items into as few boxes as can be: vector bin packing in grams and millilitres (H3).
 * First-fit decreasing in three orders against the continuous lower bound; where a gap is left, a
 * depth-first search over boxes (Martello & Toth 1990, bounded in nodes) tries to close it.
 */
final class BoxPacking {
  private static final int NODES = 20_000;

  private final int boxGrams;
  private final int boxMl;
  private int nodes;

  BoxPacking(int boxGrams, int boxMl) {
    this.boxGrams = boxGrams;
    this.boxMl = boxMl;
  }

  /** The boxes' contents; every item must fit a box alone. */
  List<List<Transfer>> pack(List<Transfer> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    long grams = items.stream().mapToLong(Transfer::grams).sum();
    long ml = items.stream().mapToLong(Transfer::millilitres).sum();
    int bound = (int) Math.max(1, Math.max(ceil(grams, boxGrams), ceil(ml, boxMl)));
    List<List<Transfer>> best = List.of();
    for (Comparator<Transfer> order : orders()) {
      List<List<Transfer>> boxes = firstFit(items, order);
      if (best.isEmpty() || boxes.size() < best.size()) {
        best = boxes;
      }
      if (best.size() == bound) {
        return best;
      }
    }
    for (int count = bound; count < best.size(); count++) {
      List<List<Transfer>> exact = search(items, count);
      if (!exact.isEmpty()) {
        return exact;
      }
    }
    return best;
  }

  private static long ceil(long amount, long size) {
    return (amount + size - 1) / size;
  }

  private List<Comparator<Transfer>> orders() {
    Comparator<Transfer> byGrams = Comparator.comparingInt(Transfer::grams).reversed();
    Comparator<Transfer> byMl = Comparator.comparingInt(Transfer::millilitres).reversed();
    Comparator<Transfer> byShare = Comparator.comparingDouble(this::share).reversed();
    return List.of(byShare, byGrams, byMl).stream()
        .map(order -> order.thenComparing(t -> t.id().value()))
        .toList();
  }

  private double share(Transfer t) {
    return Math.max(t.grams() / (double) boxGrams, t.millilitres() / (double) boxMl);
  }

  private List<List<Transfer>> firstFit(List<Transfer> items, Comparator<Transfer> order) {
    List<Load> boxes = new ArrayList<>();
    for (Transfer item : items.stream().sorted(order).toList()) {
      Load home = boxes.stream().filter(b -> fits(b, item)).findFirst().orElse(null);
      if (home == null) {
        home = new Load();
        boxes.add(home);
      }
      home.add(item);
    }
    return contents(boxes);
  }

  private List<List<Transfer>> search(List<Transfer> items, int count) {
    List<Load> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boxes.add(new Load());
    }
    nodes = 0;
    List<Transfer> sorted = items.stream().sorted(orders().get(0)).toList();
    return place(sorted, 0, boxes) ? contents(boxes) : List.of();
  }

  private boolean place(List<Transfer> items, int next, List<Load> boxes) {
    if (next == items.size()) {
      return true;
    }
    if (++nodes > NODES) {
      return false;
    }
    Transfer item = items.get(next);
    boolean triedEmpty = false;
    for (Load box : boxes) {
      boolean empty = box.items.isEmpty();
      if (fits(box, item) && !(empty && triedEmpty)) {
        triedEmpty |= empty;
        box.add(item);
        if (place(items, next + 1, boxes)) {
          return true;
        }
        box.removeLast(item);
      }
    }
    return false;
  }

  private boolean fits(Load box, Transfer item) {
    return box.grams + item.grams() <= boxGrams && box.ml + item.millilitres() <= boxMl;
  }

  private static List<List<Transfer>> contents(List<Load> boxes) {
    return boxes.stream().map(b -> List.copyOf(b.items)).filter(b -> !b.isEmpty()).toList();
  }

  /** A box being filled. */
  private static final class Load {
    private final List<Transfer> items = new ArrayList<>();
    private int grams;
    private int ml;

    void add(Transfer item) {
      items.add(item);
      grams += item.grams();
      ml += item.millilitres();
    }

    void removeLast(Transfer item) {
      items.remove(items.size() - 1);
      grams -= item.grams();
      ml -= item.millilitres();
    }
  }
}
