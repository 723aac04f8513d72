package se.bokskjuts.optimizer.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;

/** Packs a wish's items into boxes, first fit decreasing; the boxes are named {@code +1}, … */
final class WishPacking {
  final List<Box> boxes = new ArrayList<>();
  final List<Transfer> tooBig = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();

  private static final class Open {
    final List<TransferId> items = new ArrayList<>();
    long millilitres;
    long grams;
  }

  WishPacking(Wish wish, BoxType type) {
    wish.items().stream()
        .sorted(
            Comparator.comparingInt(Transfer::millilitres).reversed().thenComparing(Transfer::id))
        .forEach(item -> put(item, type));
    for (Open box : open) {
      BoxId id = BoxId.of("+" + (boxes.size() + 1));
      boxes.add(new Box(id, wish.from(), wish.to(), wish.sort(), box.items));
    }
  }

  private void put(Transfer item, BoxType type) {
    if (item.millilitres() > type.millilitres() || item.grams() > type.itemGrams()) {
      tooBig.add(item);
      return;
    }
    Open box =
        open.stream()
            .filter(
                b ->
                    b.millilitres + item.millilitres() <= type.millilitres()
                        && b.grams + item.grams() <= type.itemGrams())
            .findFirst()
            .orElseGet(this::another);
    box.items.add(item.id());
    box.millilitres += item.millilitres();
    box.grams += item.grams();
  }

  private Open another() {
    Open box = new Open();
    open.add(box);
    return box;
  }

  List<BoxId> ids() {
    return boxes.stream().map(Box::id).toList();
  }
}
