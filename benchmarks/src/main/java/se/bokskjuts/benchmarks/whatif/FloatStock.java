package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;

/**
 * Items that stayed where they were handed in, and how far each unit's stock has drifted by it.
 * Once a week a unit with too many sends the oldest of the surplus to the unit that has lost most.
 */
final class FloatStock {
  /** Items above its own that a unit has room for; an assumption. */
  static final int ROOM = 25;

  private final Map<UnitId, Deque<Transfer>> here = new TreeMap<>();
  private final Map<UnitId, Integer> drift = new TreeMap<>();

  /** The item now belongs where it is, and no more to where it was going. */
  void add(Transfer item) {
    here.computeIfAbsent(item.from(), u -> new ArrayDeque<>()).add(item);
    drift.merge(item.from(), 1, Integer::sum);
    drift.merge(item.to(), -1, Integer::sum);
  }

  /** The surplus, on its way to where it is missed. */
  List<Transfer> evenOut(LocalDate date) {
    List<Transfer> moves = new ArrayList<>();
    for (Map.Entry<UnitId, Deque<Transfer>> entry : here.entrySet()) {
      UnitId from = entry.getKey();
      while (drift.get(from) > ROOM && !entry.getValue().isEmpty()) {
        Optional<UnitId> to = poorest();
        if (to.isEmpty()) {
          return moves;
        }
        moves.add(move(entry.getValue().remove(), to.get(), date));
      }
    }
    return moves;
  }

  private Optional<UnitId> poorest() {
    return drift.entrySet().stream()
        .filter(e -> e.getValue() < 0)
        .min(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  private Transfer move(Transfer item, UnitId to, LocalDate date) {
    drift.merge(item.from(), -1, Integer::sum);
    drift.merge(to, 1, Integer::sum);
    return new Transfer(
        TransferId.of(date + "-even-" + item.id()),
        TransferKind.ROTATION,
        item.from(),
        to,
        item.millilitres(),
        item.grams(),
        0);
  }
}
