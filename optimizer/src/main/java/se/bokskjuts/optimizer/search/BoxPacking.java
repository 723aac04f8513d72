package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

  /** Depth first, without recursion: a lane may have thousands of items. */
  private List<List<Transfer>> search(List<Transfer> items, int count) {
    List<Transfer> sorted = items.stream().sorted(orders().get(0)).toList();
    List<Load> boxes = Stream.generate(Load::new).limit(count).toList();
    int[] chosen = new int[sorted.size()];
    int depth = 0;
    int from = 0;
    for (int nodes = 0; depth < chosen.length; ) {
      int home = next(boxes, from, sorted.get(depth));
      if (home < count) {
        if (++nodes > NODES) {
          return List.of();
        }
        boxes.get(home).add(sorted.get(depth));
        chosen[depth++] = home;
        from = 0;
      } else if (depth == 0) {
        return List.of();
      } else {
        depth--;
        boxes.get(chosen[depth]).removeLast(sorted.get(depth));
        from = chosen[depth] + 1;
      }
    }
    return contents(boxes);
  }

  /** The first box that the item fits, an empty one only if none before it is: all are alike. */
  private int next(List<Load> boxes, int from, Transfer item) {
    for (int i = from; i < boxes.size(); i++) {
      Load box = boxes.get(i);
      if (box.items.isEmpty()) {
        return boxes.subList(0, i).stream().anyMatch(b -> b.items.isEmpty()) ? boxes.size() : i;
      }
      if (fits(box, item)) {
        return i;
      }
    }
    return boxes.size();
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
