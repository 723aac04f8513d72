package se.bokskjuts.benchmarks.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * A plan as the day carried it out: what was late, shut, missing or too large, and what it meant.
 */
final class Execution {
  private final DayProblem day;
  private final Noise noise;
  private final Map<TransferId, Transfer> items = new LinkedHashMap<>();
  private final Map<TransferId, UnitId> places = new HashMap<>();
  private final Map<TransferId, Integer> ready = new HashMap<>();
  private final Map<BoxId, Box> boxes = new HashMap<>();
  private final Map<BoxId, List<TransferId>> packed = new LinkedHashMap<>();
  private final Map<BoxId, UnitId> boxPlaces = new HashMap<>();
  private final Map<BoxId, VanId> aboard = new HashMap<>();
  private final Map<UnitId, Integer> sorterFree = new HashMap<>();
  private final Set<UnitId> visited = new TreeSet<>();
  private final Set<BoxId> opened = new HashSet<>();
  private final List<Drive> drives = new ArrayList<>();
  private int lifts;
  private int missing;
  private long grams;

  private Execution(DayProblem day, Plan plan, Noise noise) {
    this.day = day;
    this.noise = noise;
    day.transfers().forEach(this::add);
    for (HoldRequest hold : day.holds()) {
      hold.copies().stream()
          .filter(c -> c.item().equals(plan.copies().get(hold.id())))
          .findFirst()
          .map(Copy::at)
          .ifPresent(at -> add(hold.asTransferFrom(at)));
    }
    plan.boxes().forEach(box -> boxes.put(box.id(), box));
    plan.routes().forEach(route -> drives.add(new Drive(day, route, noise)));
  }

  private void add(Transfer item) {
    items.put(item.id(), item);
    places.put(item.id(), item.from());
  }

  static Outcome of(DayProblem day, Plan plan, Noise noise) {
    Execution execution = new Execution(day, plan, noise);
    execution.run();
    return execution.outcome();
  }

  private void run() {
    drives.stream()
        .flatMap(drive -> drive.calls.stream())
        .sorted(
            Comparator.comparingInt(Drive.Call::start)
                .thenComparing(call -> call.van().id().value()))
        .filter(Drive.Call::isServed)
        .forEach(this::serve);
    for (Drive drive : drives) {
      aboard.forEach(
          (box, van) -> {
            if (van.equals(drive.van.id())) {
              boxPlaces.put(box, drive.van.end());
            }
          });
    }
    packed.forEach(
        (box, inside) -> {
          if (!opened.contains(box)) {
            UnitId at = boxPlaces.getOrDefault(box, boxes.get(box).from());
            inside.forEach(item -> places.put(item, at));
          }
        });
  }

  private void serve(Drive.Call call) {
    call.stop().unload().forEach(box -> unload(call, box));
    call.stop().load().forEach(box -> load(call, box));
  }

  private void unload(Drive.Call call, BoxId id) {
    if (!call.van().id().equals(aboard.get(id))) {
      return;
    }
    aboard.remove(id);
    boxPlaces.put(id, call.stop().unit());
    count(call);
    if (call.stop().unit().equals(boxes.get(id).to())) {
      open(call, boxes.get(id));
    }
  }

  private void open(Drive.Call call, Box box) {
    opened.add(box.id());
    List<TransferId> inside = packed.get(box.id());
    inside.forEach(item -> places.put(item, box.to()));
    if (box.sort()) {
      day.sortPoints().stream()
          .filter(s -> s.unit().equals(box.to()))
          .findFirst()
          .ifPresent(point -> sort(point, inside, call.depart()));
    }
  }

  /** H7: first come, first served; what is ready after closing is ready tomorrow. */
  private void sort(SortPoint point, List<TransferId> inside, int depart) {
    int begin =
        Math.max(
            Math.max(depart, sorterFree.getOrDefault(point.unit(), 0)),
            point.opens().toSecondOfDay());
    int done = begin + inside.size() * point.secondsPerItem();
    sorterFree.put(point.unit(), done);
    boolean today = done <= point.closes().toSecondOfDay();
    inside.forEach(item -> ready.put(item, today ? done : Integer.MAX_VALUE));
  }

  private void load(Drive.Call call, BoxId id) {
    Box box = boxes.get(id);
    List<TransferId> inside = packed.computeIfAbsent(id, x -> pack(box, call.start()));
    UnitId at = boxPlaces.getOrDefault(id, box.from());
    if (inside.isEmpty() || aboard.containsKey(id) || !at.equals(call.stop().unit())) {
      return;
    }
    aboard.put(id, call.van().id());
    count(call);
  }

  private void count(Drive.Call call) {
    lifts++;
    visited.add(call.stop().unit());
  }

  private List<TransferId> pack(Box box, int start) {
    List<TransferId> inside = new ArrayList<>();
    double room = day.boxType().millilitres();
    for (TransferId item : box.items()) {
      Transfer transfer = items.get(item);
      boolean here =
          transfer != null
              && box.from().equals(places.get(item))
              && ready.getOrDefault(item, 0) <= start;
      if (here && noise.isMissing(item)) {
        missing++;
      } else if (here) {
        double takes = transfer.millilitres() * noise.volumeFactor(item);
        if (takes <= room) {
          room -= takes;
          grams += transfer.grams();
          inside.add(item);
        }
      }
    }
    return inside;
  }

  private Outcome outcome() {
    List<Drive.Call> calls = drives.stream().flatMap(drive -> drive.calls.stream()).toList();
    return new Outcome(
        places,
        visited,
        drives.stream()
            .filter(drive -> !drive.calls.isEmpty())
            .collect(
                java.util.stream.Collectors.toMap(
                    drive -> drive.van.id(), drive -> drive.overtimeSeconds)),
        (int) packed.values().stream().filter(inside -> !inside.isEmpty()).count(),
        lifts,
        grams,
        missing,
        (int) calls.stream().filter(Drive.Call::shut).count(),
        (int) calls.stream().filter(Drive.Call::late).count(),
        empties());
  }

  /** Empty boxes carried so that each visited unit begins tomorrow with as many as today. */
  private int empties() {
    Map<UnitId, Integer> balance = new HashMap<>();
    packed.forEach(
        (id, inside) -> {
          if (!inside.isEmpty() && opened.contains(id)) {
            balance.merge(boxes.get(id).from(), -1, Integer::sum);
            balance.merge(boxes.get(id).to(), 1, Integer::sum);
          }
        });
    return balance.values().stream().mapToInt(n -> Math.max(0, n)).sum();
  }
}
