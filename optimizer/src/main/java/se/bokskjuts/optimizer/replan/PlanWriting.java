package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.VanId;

/** Writes the whole day's plan from the routes an {@link Outlook} looked at last. */
final class PlanWriting {
  /** Why an item stays that a box could carry. */
  static final String DEARER = "a box for it would cost more than the delay it saves";

  private final Outlook outlook;
  private final Board board;
  private final Freight freight;
  private final Goods goods;
  private final RouteClock clock;
  private final Plan published;
  private final Map<BoxId, Box> boxes = new LinkedHashMap<>();
  private final Map<Integer, List<BoxId>> loaded = new HashMap<>();
  private final Map<Integer, List<BoxId>> unloaded = new HashMap<>();
  private int lastNumber;

  private PlanWriting(Outlook outlook, Plan published) {
    this.outlook = outlook;
    this.published = published;
    board = outlook.board;
    freight = outlook.freight;
    goods = freight.goods;
    clock = outlook.clock;
  }

  static Plan write(Outlook outlook, Plan published) {
    return new PlanWriting(outlook, published).write();
  }

  private Plan write() {
    published.boxes().forEach(b -> lastNumber = Math.max(lastNumber, number(b.id())));
    Map<BoxId, Load> riding = new HashMap<>();
    List<Load> fresh = new ArrayList<>();
    for (Load load : outlook.stowage.loads) {
      if (load.rides && load.crate != null) {
        riding.put(load.crate.box().id(), load);
      } else if (load.rides) {
        fresh.add(load);
      }
    }
    for (Box box : published.boxes()) {
      BoxPast past = board.past.boxes().get(box.id());
      Load load = riding.get(box.id());
      if (past.isPacked()) {
        boxes.put(box.id(), past.asItIs());
      } else if (load != null) {
        boxes.put(box.id(), new Box(box.id(), box.from(), box.to(), box.sort(), items(load, box)));
      }
      if (load != null) {
        lift(load, box.id());
      }
    }
    fresh.stream()
        .sorted(Comparator.comparingInt((Load l) -> clock.start[l.loadAt]))
        .forEach(this::writeNew);
    return new Plan(
        board.day.date(), copies(), List.copyOf(boxes.values()), routes(), stays(), PlanCost.ZERO);
  }

  private static int number(BoxId id) {
    String digits = id.value().replaceAll("\\D+", " ").trim();
    String last = digits.substring(digits.lastIndexOf(' ') + 1);
    return last.isEmpty() || last.length() > 8 ? 0 : Integer.parseInt(last);
  }

  /** As published, where nothing came or went; what came, at the end. */
  private List<TransferId> items(Load load, Box box) {
    Set<TransferId> now = new HashSet<>();
    for (int i = 0; i < load.count; i++) {
      now.add(goods.id[load.items[i]]);
    }
    List<TransferId> ids = new ArrayList<>(box.items().stream().filter(now::contains).toList());
    now.stream().filter(t -> !ids.contains(t)).sorted().forEach(ids::add);
    return ids;
  }

  private void writeNew(Load load) {
    BoxId id = BoxId.of("b" + ++lastNumber);
    List<TransferId> ids = new ArrayList<>();
    for (int i = 0; i < load.count; i++) {
      ids.add(goods.id[load.items[i]]);
    }
    ids.sort(null);
    boxes.put(id, new Box(id, board.unitIds[load.from], board.unitIds[load.to], load.sort, ids));
    lift(load, id);
  }

  private void lift(Load load, BoxId id) {
    note(loaded, load.loadAt, id);
    note(unloaded, load.unloadAt, id);
    note(loaded, load.loadAgain, id);
    note(unloaded, load.unloadAgain, id);
  }

  private static void note(Map<Integer, List<BoxId>> lifts, int stop, BoxId id) {
    if (stop != Load.NONE) {
      lifts.computeIfAbsent(stop, k -> new ArrayList<>()).add(id);
    }
  }

  private Map<HoldId, ItemId> copies() {
    Map<HoldId, ItemId> copies = new TreeMap<>(goods.copiesKept);
    for (Load load : outlook.stowage.loads) {
      for (int i = 0; load.rides && i < load.count; i++) {
        int item = load.items[i];
        int copy = outlook.stowage.where.copyOf[item];
        if (goods.hold[item] != null && copy >= 0) {
          copies.put(goods.hold[item].id(), goods.copyIds[copy]);
        }
      }
    }
    return copies;
  }

  /** In the published order, vans that had no route last. */
  private List<Route> routes() {
    List<VanId> order = new ArrayList<>(published.routes().stream().map(Route::van).toList());
    board.day.vans().stream().filter(v -> !order.contains(v.id())).forEach(v -> order.add(v.id()));
    List<Route> routes = new ArrayList<>();
    for (VanId id : order) {
      VanPast past = board.past.of(id);
      int v = List.of(board.van).indexOf(past);
      if (v >= 0 && clock.firstStop[v + 1] + past.stops().size() > clock.firstStop[v]) {
        routes.add(route(v));
      } else if (past.broken() && !past.stops().isEmpty()) {
        LocalTime start = past.published().orElseThrow().start();
        routes.add(new Route(id, start, time(past.freeAt()), past.stops(), past.breaks()));
      }
    }
    return routes;
  }

  private Route route(int v) {
    VanPast past = board.van[v];
    List<Stop> stops = new ArrayList<>(past.stops());
    List<Break> breaks = new ArrayList<>(past.breaks());
    for (int k = clock.firstStop[v]; k < clock.firstStop[v + 1]; k++) {
      int after = stops.size() - 1;
      if (clock.restsKept[k]) {
        clock.entry[k].rests().forEach(b -> breaks.add(after(after, b)));
      } else if (clock.restLength[k] > 0) {
        breaks.add(new Break(after, time(clock.restAt[k]), clock.restLength[k]));
      }
      stops.add(stop(k));
    }
    int last = stops.size() - 1;
    if (clock.endKept[v]) {
      Route old = past.published().orElseThrow();
      new Legs(old)
          .breaksBefore(old.stops().size()).stream()
              .filter(b -> !past.breaks().contains(b))
              .forEach(b -> breaks.add(after(last, b)));
    } else if (clock.endRestLength[v] > 0) {
      breaks.add(new Break(last, time(clock.endRestAt[v]), clock.endRestLength[v]));
    }
    return new Route(
        past.van().id(), time(clock.routeStart[v]), time(clock.routeEnd[v]), stops, breaks);
  }

  private static Break after(int stop, Break rest) {
    return new Break(stop, rest.start(), rest.seconds());
  }

  private Stop stop(int k) {
    Entry entry = clock.entry[k];
    List<BoxId> unload = unloaded.getOrDefault(k, List.of());
    List<BoxId> load = loaded.getOrDefault(k, List.of());
    if (entry.isPublished()) {
      Stop old = freight.toCome.stopOf(entry);
      unload = inOrderOf(old.unload(), unload);
      load = inOrderOf(old.load(), load);
    }
    return new Stop(
        board.unitIds[clock.unit[k]],
        time(clock.arrive[k]),
        time(clock.start[k]),
        time(clock.depart[k]),
        unload,
        load);
  }

  private static List<BoxId> inOrderOf(List<BoxId> old, List<BoxId> ids) {
    List<BoxId> result = new ArrayList<>(old.stream().filter(ids::contains).toList());
    ids.stream().filter(b -> !result.contains(b)).forEach(result::add);
    return result;
  }

  private static LocalTime time(int second) {
    return LocalTime.ofSecondOfDay(second);
  }

  private List<Stay> stays() {
    Set<TransferId> moved = new HashSet<>();
    boxes.values().forEach(b -> moved.addAll(b.items()));
    Map<TransferId, String> reasons = new HashMap<>();
    published.stays().forEach(s -> reasons.put(s.transfer(), s.reason()));
    Set<TransferId> travelled = new HashSet<>();
    published.boxes().forEach(b -> travelled.addAll(b.items()));
    Map<TransferId, Stay> stays = new TreeMap<>();
    for (int i = 0; i < goods.itemCount; i++) {
      boolean chosen = goods.hold[i] == null || goods.copiesKept.containsKey(goods.hold[i].id());
      boolean home = goods.origin[i] == goods.to[i];
      TransferId id = goods.id[i];
      if (chosen && !home && !moved.contains(id)) {
        String reason =
            travelled.contains(id) ? "its box has no van after what happened today" : DEARER;
        stays.put(id, new Stay(id, reasons.getOrDefault(id, reason)));
      }
    }
    return List.copyOf(stays.values());
  }
}
