package se.bokskjuts.api.field;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.field.LiveDay.LiveFault;
import se.bokskjuts.api.field.LiveDay.LiveLate;
import se.bokskjuts.api.field.LiveDay.LiveStop;
import se.bokskjuts.api.field.LiveDay.LiveVan;
import se.bokskjuts.data.delivery.DeliveryState;
import se.bokskjuts.data.delivery.Mark;
import se.bokskjuts.data.delivery.StopRef;
import se.bokskjuts.data.delivery.StopState;
import se.bokskjuts.data.store.ItemStore;
import se.bokskjuts.data.store.LateChange;
import se.bokskjuts.data.store.PlanState;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/** Tells how a published day stands. */
@Service
class LiveDays {
  private final Reports reports;
  private final ItemStore items;
  private final Clock clock;

  LiveDays(Reports reports, ItemStore items, Clock clock) {
    this.reports = reports;
    this.items = items;
    this.clock = clock;
  }

  LiveDay of(StoredPlan plan) {
    DeliveryState state = reports.getState(plan);
    Delays delays = new Delays(plan.summary().date(), state, clock);
    List<LiveVan> vans =
        plan.plan().routes().stream()
            .filter(r -> !r.stops().isEmpty())
            .map(r -> vanOf(plan, r, state, delays))
            .toList();
    int all = vans.stream().mapToInt(v -> v.stops().size()).sum();
    return new LiveDay(
        vans.stream().mapToInt(LiveVan::done).sum(),
        all,
        plan.summary().state() == PlanState.COMPLETED,
        vans,
        new Faults(plan, state, delays).list(),
        lateOf(plan));
  }

  private List<LiveLate> lateOf(StoredPlan plan) {
    List<LateChange> changes = reports.listLate(plan);
    if (changes.isEmpty()) {
      return List.of();
    }
    Map<TransferId, String> barcodes = new HashMap<>();
    items.list(plan.plan()).forEach(d -> barcodes.put(d.transfer(), d.barcode()));
    return changes.stream()
        .map(
            c ->
                new LiveLate(
                    barcodes.getOrDefault(c.item(), c.item().value()),
                    c.was().map(u -> nameOf(plan, u)).orElse(""),
                    c.is().map(u -> nameOf(plan, u)).orElse(""),
                    c.standing().name()))
        .toList();
  }

  private static LiveVan vanOf(StoredPlan plan, Route route, DeliveryState state, Delays delays) {
    long late = delays.minutesNow(route);
    List<LiveStop> stops = new ArrayList<>();
    for (int i = 0; i < route.stops().size(); i++) {
      stops.add(stopOf(plan, route, i, state, delays, late));
    }
    return new LiveVan(
        route.van().value(), late, state.findStopped(route.van()).flatMap(Mark::reason), stops);
  }

  private static LiveStop stopOf(
      StoredPlan plan, Route route, int index, DeliveryState state, Delays delays, long late) {
    Stop stop = route.stops().get(index);
    StopRef ref = new StopRef(route.van(), index);
    StopState known = state.stop(ref);
    boolean done = known.phase() == StopState.Phase.DONE;
    return new LiveStop(
        index,
        stop.unit().value(),
        nameOf(plan, stop.unit()),
        Delays.later(stop.depart(), 0),
        known.left().map(delays::clockTime).orElse(Delays.later(stop.depart(), late)),
        known.phase().name(),
        delays.minutesAt(route, index),
        known.reason(),
        done ? unticked(ref, stop, state) : 0);
  }

  private static int unticked(StopRef ref, Stop stop, DeliveryState state) {
    long load = stop.load().stream().filter(b -> state.findLoad(ref, b).isEmpty()).count();
    long unload = stop.unload().stream().filter(b -> state.findUnload(ref, b).isEmpty()).count();
    return (int) (load + unload);
  }

  private static String nameOf(StoredPlan plan, UnitId unit) {
    return plan.day().findUnit(unit).map(u -> u.name()).orElse(unit.value());
  }

  /** Collects what went otherwise than planned, the latest first. */
  private final class Faults {
    private record Timed(Mark mark, LiveFault fault) {}

    private final StoredPlan plan;
    private final DeliveryState state;
    private final Delays delays;
    private final List<Timed> found = new ArrayList<>();

    Faults(StoredPlan plan, DeliveryState state, Delays delays) {
      this.plan = plan;
      this.state = state;
      this.delays = delays;
    }

    List<LiveFault> list() {
      for (Route route : plan.plan().routes()) {
        ofVan(route);
        for (int i = 0; i < route.stops().size(); i++) {
          ofStop(new StopRef(route.van(), i), route.stops().get(i));
        }
      }
      plan.plan().boxes().forEach(this::ofReceipt);
      ofItems();
      return found.stream()
          .sorted(Comparator.comparing((Timed t) -> t.mark().at()).reversed())
          .map(Timed::fault)
          .toList();
    }

    private void ofVan(Route route) {
      plan.day().vans().stream()
          .filter(v -> v.id().equals(route.van()))
          .forEach(
              v ->
                  state.findStopped(v.id()).ifPresent(m -> add(m, v.id().value(), v.end(), false)));
    }

    private void ofStop(StopRef ref, Stop stop) {
      state.findMissed(ref).ifPresent(m -> add(m, ref.van().value(), stop.unit(), false));
      for (BoxId box : stop.load()) {
        state.findLoad(ref, box).ifPresent(m -> add(m, box.value(), stop.unit(), false));
      }
      for (BoxId box : stop.unload()) {
        state.findUnload(ref, box).ifPresent(m -> add(m, box.value(), stop.unit(), false));
      }
    }

    private void ofReceipt(Box box) {
      state
          .findReceipt(box.to(), box.id())
          .ifPresent(m -> add(m, box.id().value(), box.to(), state.isDisputed(box)));
    }

    private void ofItems() {
      Map<TransferId, UnitId> missing = new HashMap<>();
      for (Box box : plan.plan().boxes()) {
        box.items().stream()
            .filter(i -> state.findNotFound(i).isPresent())
            .forEach(i -> missing.putIfAbsent(i, box.from()));
      }
      plan.day().transfers().stream()
          .filter(t -> state.findNotFound(t.id()).isPresent())
          .forEach(t -> missing.putIfAbsent(t.id(), t.from()));
      plan.day().holds().stream()
          .filter(h -> state.findNotFound(TransferId.of(h.id().value())).isPresent())
          .forEach(h -> missing.putIfAbsent(TransferId.of(h.id().value()), h.to()));
      if (missing.isEmpty()) {
        return;
      }
      Map<TransferId, String> barcodes = new HashMap<>();
      items.list(plan.plan()).forEach(d -> barcodes.put(d.transfer(), d.barcode()));
      missing.forEach(
          (item, unit) ->
              add(
                  state.findNotFound(item).orElseThrow(),
                  barcodes.getOrDefault(item, item.value()),
                  unit,
                  false));
    }

    private void add(Mark mark, String subject, UnitId unit, boolean disputed) {
      if (mark.kind().isDeviation()) {
        found.add(
            new Timed(
                mark,
                new LiveFault(
                    mark.kind(),
                    subject,
                    nameOf(plan, unit),
                    mark.reason(),
                    mark.by(),
                    delays.clockTime(mark.at()),
                    disputed)));
      }
    }
  }
}
