package se.bokskjuts.optimizer.replan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A box in one evaluation: what is in it and between which stops to come it rides. */
final class Load {
  static final int NONE = -1;

  /** The published box it is, null for a new one. */
  final @Nullable Crate crate;

  final int from;
  final int to;
  final boolean sort;
  int[] items;
  int count;
  int grams;
  int ml;

  /** Stops, numbered through: loaded, unloaded, and once more after a dock. */
  int loadAt = NONE;

  int unloadAt = NONE;
  int loadAgain = NONE;
  int unloadAgain = NONE;
  boolean rides;

  Load(Crate crate) {
    this.crate = crate;
    from = crate.from();
    to = crate.to();
    sort = crate.box().sort();
    items = crate.items();
    count = items.length;
    grams = crate.grams();
    ml = crate.millilitres();
  }

  Load(int from, int to, boolean sort) {
    this.crate = null;
    this.from = from;
    this.to = to;
    this.sort = sort;
    items = new int[4];
  }

  boolean isSealed() {
    return crate != null && crate.sealed();
  }

  /** Where its ride ends. */
  int lastStop() {
    return unloadAgain == NONE ? unloadAt : unloadAgain;
  }

  void add(int item, Goods goods) {
    items = count == items.length || isOriginal() ? Arrays.copyOf(items, count + 4) : items;
    items[count++] = item;
    grams += goods.grams[item];
    ml += goods.ml[item];
  }

  private boolean isOriginal() {
    return crate != null && items == crate.items();
  }

  void removeAt(int place, Goods goods) {
    items = isOriginal() ? items.clone() : items;
    grams -= goods.grams[items[place]];
    ml -= goods.ml[items[place]];
    items[place] = items[--count];
  }

  boolean hasRoom(Board board, Goods goods, int item) {
    return grams + goods.grams[item] <= board.boxItemGrams && ml + goods.ml[item] <= board.boxMl;
  }
}
