package se.bokskjuts.optimizer.search;

import java.util.List;
import java.util.Set;
import se.bokskjuts.model.Transfer;

/** A packed box on its way: units and stops by index, docks {@link Connections#NONE} on one van. */
record BoxDraft(
    int from,
    int to,
    boolean sort,
    List<Transfer> items,
    int load,
    int unload,
    int dockOut,
    int dockIn) {
  BoxDraft {
    items = List.copyOf(items);
  }

  boolean changesVan() {
    return dockIn != Connections.NONE;
  }

  BoxDraft without(Set<Transfer> left) {
    List<Transfer> rest = items.stream().filter(t -> !left.contains(t)).toList();
    return new BoxDraft(from, to, sort, rest, load, unload, dockOut, dockIn);
  }

  int grams() {
    return items.stream().mapToInt(Transfer::grams).sum();
  }

  /** Whether it is aboard when its van leaves the stop (stops numbered through, van by van). */
  boolean isAboardAfter(int stop) {
    if (changesVan()) {
      return (load <= stop && stop < dockOut) || (dockIn <= stop && stop < unload);
    }
    return load <= stop && stop < unload;
  }
}
