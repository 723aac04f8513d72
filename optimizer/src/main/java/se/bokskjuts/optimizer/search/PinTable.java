package se.bokskjuts.optimizer.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.VanId;

/** The coordinator's pins by index (H11): what the search may not change. */
final class PinTable {
  /** The only van that may stop at the unit, or −1; that van does stop there. */
  final int[] vanOfUnit;

  /** The van's first stops, never moved; empty where not pinned. */
  final int[][] firstStops;

  final Map<HoldId, ItemId> copies = new HashMap<>();
  final Set<TransferId> stays = new HashSet<>();

  PinTable(Instance in) {
    vanOfUnit = new int[in.unitCount];
    Arrays.fill(vanOfUnit, -1);
    firstStops = new int[in.vanCount][0];
    for (Pin pin : in.day.pins()) {
      if (pin instanceof Pin.VanOfUnit p) {
        vanOfUnit[in.indexOf(p.unit())] = indexOfVan(in, p.van());
      } else if (pin instanceof Pin.FirstStops p) {
        firstStops[indexOfVan(in, p.van())] = p.units().stream().mapToInt(in::indexOf).toArray();
      } else if (pin instanceof Pin.CopyOfHold p) {
        copies.put(p.hold(), p.item());
      } else if (pin instanceof Pin.Stays p) {
        stays.add(p.transfer());
      }
    }
  }

  private static int indexOfVan(Instance in, VanId van) {
    return in.vanIndexOf(van);
  }

  boolean allows(int van, int unit) {
    return vanOfUnit[unit] < 0 || vanOfUnit[unit] == van;
  }
}
