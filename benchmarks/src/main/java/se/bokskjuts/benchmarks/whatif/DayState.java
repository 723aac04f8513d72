package se.bokskjuts.benchmarks.whatif;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/** What one day leaves to the next. */
final class DayState {
  final Map<TransferId, Transfer> waiting = new LinkedHashMap<>();
  final Map<HoldId, HoldRequest> waitingHolds = new LinkedHashMap<>();
  final Map<UnitId, Integer> missed = new HashMap<>();
  private final Empties empties;

  DayState(World world) {
    this.empties = new Empties(world.units());
  }

  Empties empties() {
    return empties;
  }

  int missedDays(UnitId unit) {
    return missed.getOrDefault(unit, 0);
  }

  List<Transfer> transfers() {
    return List.copyOf(waiting.values());
  }

  List<HoldRequest> holds() {
    return List.copyOf(waitingHolds.values());
  }

  int backlog() {
    return waiting.size() + waitingHolds.size();
  }
}
