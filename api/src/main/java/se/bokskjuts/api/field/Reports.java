package se.bokskjuts.api.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.bokskjuts.data.delivery.DeliveryEvent;
import se.bokskjuts.data.delivery.DeliveryState;
import se.bokskjuts.data.store.AuditStore;
import se.bokskjuts.data.store.EventStore;
import se.bokskjuts.data.store.ItemStore;
import se.bokskjuts.data.store.LateChange;
import se.bokskjuts.data.store.LateReports;
import se.bokskjuts.data.store.StoredPlan;

/** Takes in what is reported of published days, and tells what is known. */
@Service
class Reports {
  private final EventStore events;
  private final ItemStore items;
  private final LateReports late;
  private final AuditStore audit;

  Reports(EventStore events, ItemStore items, LateReports late, AuditStore audit) {
    this.events = events;
    this.items = items;
    this.late = late;
    this.audit = audit;
  }

  /** One by one, so that a report that is refused holds no other up. */
  Receipts add(StoredPlan plan, Reporter who, List<ReportJson> reports) {
    boolean ofItems = reports.stream().anyMatch(r -> r.item() != null);
    ReportReading reading =
        new ReportReading(plan, who, ofItems ? items.list(plan.plan()) : List.of());
    List<Receipts.Receipt> receipts = new ArrayList<>();
    Map<String, Integer> fresh = new TreeMap<>();
    for (ReportJson report : reports) {
      Receipts.Receipt receipt = add(report, reading);
      receipts.add(receipt);
      if (receipt.outcome() == Receipts.Outcome.STORED
          || receipt.outcome() == Receipts.Outcome.LATE) {
        fresh.merge(report.kind().name(), 1, Integer::sum);
      }
    }
    note(plan, who, fresh);
    Set<UUID> late =
        receipts.stream()
            .filter(r -> r.outcome() == Receipts.Outcome.LATE)
            .map(Receipts.Receipt::id)
            .collect(Collectors.toSet());
    if (!late.isEmpty()) {
      amend(plan, who, late);
    }
    return new Receipts(receipts);
  }

  /** The day is closed: what waits for the next ones is put right. */
  private void amend(StoredPlan plan, Reporter who, Set<UUID> fresh) {
    List<LateChange> amended = late.amend(plan.summary().date(), fresh);
    if (!amended.isEmpty()) {
      Map<String, String> detail = Map.of("items", String.valueOf(amended.size()));
      audit.add(who.name(), "delivery.amended", "plan", plan.summary().id().toString(), detail);
    }
  }

  /** Item by item what reports after the closing changed, or could not change. */
  List<LateChange> listLate(StoredPlan plan) {
    return late.list(plan);
  }

  private Receipts.Receipt add(ReportJson report, ReportReading reading) {
    try {
      return switch (events.add(reading.read(report))) {
        case STORED -> receipt(report, Receipts.Outcome.STORED);
        case KNOWN -> receipt(report, Receipts.Outcome.KNOWN);
        case LATE -> receipt(report, Receipts.Outcome.LATE);
        case OTHER -> refused(report, "ID_IS_ANOTHERS");
      };
    } catch (ReportReading.Refusal e) {
      return refused(report, e.code());
    }
  }

  private static Receipts.Receipt receipt(ReportJson report, Receipts.Outcome outcome) {
    return new Receipts.Receipt(report.id(), outcome, Optional.empty());
  }

  private static Receipts.Receipt refused(ReportJson report, String code) {
    return new Receipts.Receipt(report.id(), Receipts.Outcome.REFUSED, Optional.of(code));
  }

  private void note(StoredPlan plan, Reporter who, Map<String, Integer> fresh) {
    if (!fresh.isEmpty()) {
      Map<String, String> detail = new TreeMap<>();
      fresh.forEach((kind, count) -> detail.put(kind, String.valueOf(count)));
      audit.add(who.name(), "delivery.reported", "plan", plan.summary().id().toString(), detail);
    }
  }

  /** What was reported of the day, by this version and those before it, as it happened. */
  List<DeliveryEvent> listOfDay(StoredPlan plan) {
    return events.listOfDay(plan);
  }

  /** This version's alone. */
  List<DeliveryEvent> list(UUID plan) {
    return events.list(plan).stream()
        .sorted(Comparator.comparing(DeliveryEvent::happenedAt))
        .toList();
  }

  DeliveryState getState(StoredPlan plan) {
    return events.getState(plan);
  }
}
