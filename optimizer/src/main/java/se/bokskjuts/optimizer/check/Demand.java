package se.bokskjuts.optimizer.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/** What must travel once copies are chosen: transfers, moved holds, holds without a copy. */
final class Demand {
  final Map<TransferId, Transfer> items = new LinkedHashMap<>();
  final List<HoldRequest> unfilled = new ArrayList<>();
  final List<HoldId> filledAtHome = new ArrayList<>();
  private final Map<ItemId, HoldId> used = new HashMap<>();
  private final Findings findings;

  static Demand of(DayProblem day, Plan plan, Findings findings) {
    Demand demand = new Demand(findings);
    demand.readTransfers(day);
    Map<HoldId, HoldRequest> holds = new LinkedHashMap<>();
    day.holds().forEach(h -> holds.put(h.id(), h));
    for (HoldId named : new TreeMap<>(plan.copies()).keySet()) {
      if (!holds.containsKey(named)) {
        findings.add(Rule.FILE, "copies names hold " + named + ", which the day does not have");
      }
    }
    holds.values().forEach(h -> demand.fill(h, Optional.ofNullable(plan.copies().get(h.id()))));
    return demand;
  }

  private Demand(Findings findings) {
    this.findings = findings;
  }

  private void readTransfers(DayProblem day) {
    for (Transfer transfer : day.transfers()) {
      if (items.put(transfer.id(), transfer) != null) {
        findings.add(Rule.FILE, "transfer " + transfer.id() + " twice in the day file");
      }
    }
  }

  private void fill(HoldRequest hold, Optional<ItemId> chosen) {
    if (chosen.isEmpty()) {
      unfilled.add(hold);
      return;
    }
    ItemId item = chosen.get();
    Optional<UnitId> at = findUnitOf(hold, item);
    if (at.isEmpty()) {
      findings.add(
          Rule.FILE, "hold " + hold.id() + " is given item " + item + ", not one of its copies");
      unfilled.add(hold);
      return;
    }
    HoldId other = used.put(item, hold.id());
    if (other != null) {
      findings.add(
          Rule.H1, "item " + item + " fills both hold " + other + " and hold " + hold.id());
    }
    if (at.get().equals(hold.to())) {
      filledAtHome.add(hold.id());
    } else {
      move(hold.asTransferFrom(at.get()));
    }
  }

  private void move(Transfer moved) {
    if (items.putIfAbsent(moved.id(), moved) != null) {
      findings.add(Rule.FILE, "hold " + moved.id() + " has the id of a transfer");
    }
  }

  private static Optional<UnitId> findUnitOf(HoldRequest hold, ItemId item) {
    return hold.copies().stream()
        .filter(c -> c.item().equals(item))
        .reduce((first, last) -> last)
        .map(Copy::at);
  }
}
