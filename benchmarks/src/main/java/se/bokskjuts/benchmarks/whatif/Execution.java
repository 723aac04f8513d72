package se.bokskjuts.benchmarks.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.bokskjuts.data.sharing.DrivenDay;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * Lets a plan meet the day: events in order of time, each van by its timetable or late, boxes where
 * they really are, items sorted first come, first served (H7).
 */
final class Execution {
  /** Something that happens; ties by what it is and the van's id. */
  private record Event(int second, int order, VanId van, Runnable happens) {}

  private static final int SORTING = 0;
  private static final int CALLING = 1;

  private final DayProblem day;
  private final Noise noise;
  private final Empties empties;
  private final Map<TransferId, Transfer> items = new LinkedHashMap<>();
  private final Map<TransferId, UnitId> places = new TreeMap<>(byText());
  private final Map<TransferId, Integer> ready = new HashMap<>();
  private final Map<BoxId, Crating> crates = new LinkedHashMap<>();
  private final Map<UnitId, Integer> sorterFree = new HashMap<>();
  private final List<ExecutedDay.Batch> sorted = new ArrayList<>();
  private final Set<TransferId> notFound = new TreeSet<>(byText());
  private final Set<TransferId> didNotFit = new TreeSet<>(byText());
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(
          Comparator.comparingInt(Event::second)
              .thenComparingInt(Event::order)
              .thenComparing(event -> event.van().value()));

  /** A box of the plan, and what became of it. */
  private static final class Crating {
    final Box box;
    final List<DrivenDay.Ride> rides = new ArrayList<>();
    Optional<List<TransferId>> packed = Optional.empty();
    Optional<VanId> aboard = Optional.empty();
    UnitId at;
    int free;
    boolean opened;

    Crating(Box box) {
      this.box = box;
      this.at = box.from();
    }
  }

  private Execution(DayProblem day, Plan plan, Noise noise, Empties empties) {
    this.day = day;
    this.noise = noise;
    this.empties = empties;
    day.transfers().forEach(this::add);
    for (HoldRequest hold : day.holds()) {
      hold.copies().stream()
          .filter(c -> c.item().equals(plan.copies().get(hold.id())))
          .findFirst()
          .map(Copy::at)
          .ifPresent(at -> add(hold.asTransferFrom(at)));
    }
    plan.boxes().forEach(box -> crates.put(box.id(), new Crating(box)));
  }

  private static Comparator<TransferId> byText() {
    return Comparator.comparing(TransferId::value);
  }

  private void add(Transfer item) {
    items.put(item.id(), item);
    places.put(item.id(), item.from());
  }

  /**
   * What happens to the plan.
   *
   * @param roads driving seconds on bare roads
   * @param empties empty boxes at each unit in the morning; in the evening when it is done
   */
  static ExecutedDay of(
      DayProblem day, Plan plan, TravelMatrix roads, Noise noise, Empties empties) {
    Execution execution = new Execution(day, plan, noise, empties);
    List<Journey> journeys =
        plan.routes().stream()
            .filter(route -> !route.stops().isEmpty())
            .map(route -> new Journey(day, route, roads, noise, empties))
            .toList();
    journeys.forEach(execution::next);
    while (!execution.events.isEmpty()) {
      execution.events.remove().happens().run();
    }
    return execution.result(journeys);
  }

  private void next(Journey journey) {
    if (journey.goesOn()) {
      int start = journey.driveToNext();
      events.add(new Event(start, CALLING, journey.van().id(), () -> call(journey)));
    } else {
      journey.driveHome();
    }
  }

  private void call(Journey journey) {
    if (journey.visit() != ExecutedDay.Visit.SERVED) {
      journey.leaveUnserved();
      next(journey);
      return;
    }
    List<Crating> out =
        journey.stop().unload().stream()
            .map(crates::get)
            .filter(c -> c.aboard.equals(Optional.of(journey.van().id())))
            .toList();
    List<Crating> in = new ArrayList<>();
    for (BoxId id : journey.stop().load()) {
      Crating crate = crates.get(id);
      if (isThere(crate, journey) && !pack(crate, journey.start()).isEmpty()) {
        in.add(crate);
      }
    }
    int depart = journey.serve(ids(out), ids(in));
    UnitId unit = journey.stop().unit();
    in.forEach(crate -> load(crate, journey));
    out.forEach(crate -> unload(crate, unit, depart));
    List<Crating> toSort = out.stream().filter(c -> c.opened && c.box.sort()).toList();
    if (!toSort.isEmpty()) {
      events.add(new Event(depart, SORTING, journey.van().id(), () -> sort(unit, toSort, depart)));
    }
    next(journey);
  }

  private static List<BoxId> ids(List<Crating> crates) {
    return crates.stream().map(c -> c.box.id()).toList();
  }

  private static boolean isThere(Crating crate, Journey journey) {
    return crate.aboard.isEmpty()
        && !crate.opened
        && crate.at.equals(journey.stop().unit())
        && crate.free <= journey.start();
  }

  private void load(Crating crate, Journey journey) {
    crate.aboard = Optional.of(journey.van().id());
    crate.rides.add(
        new DrivenDay.Ride(journey.van().id(), journey.stop().unit(), journey.van().end()));
  }

  private void unload(Crating crate, UnitId unit, int depart) {
    crate.aboard = Optional.empty();
    crate.at = unit;
    crate.free = depart + day.dockSeconds();
    DrivenDay.Ride ride = crate.rides.remove(crate.rides.size() - 1);
    crate.rides.add(new DrivenDay.Ride(ride.van(), ride.from(), unit));
    if (unit.equals(crate.box.to())) {
      crate.opened = true;
      empties.add(unit, 1);
      crate.packed.orElseThrow().forEach(item -> places.put(item, unit));
      crate.packed.orElseThrow().forEach(item -> ready.put(item, Integer.MAX_VALUE));
    }
  }

  /** H7: first come, first served; what is ready after closing is ready tomorrow. */
  private void sort(UnitId unit, List<Crating> boxes, int depart) {
    SortPoint point =
        day.sortPoints().stream().filter(s -> s.unit().equals(unit)).findFirst().orElseThrow();
    List<TransferId> inside = boxes.stream().flatMap(c -> c.packed.orElseThrow().stream()).toList();
    int begin =
        Math.max(Math.max(depart, sorterFree.getOrDefault(unit, 0)), point.opens().toSecondOfDay());
    int done = begin + inside.size() * point.secondsPerItem();
    sorterFree.put(unit, done);
    sorted.add(new ExecutedDay.Batch(unit, inside.size(), done));
    boolean today = done <= point.closes().toSecondOfDay();
    inside.forEach(item -> ready.put(item, today ? done : Integer.MAX_VALUE));
  }

  /** What is really put into the box when the van stands there; once. */
  private List<TransferId> pack(Crating crate, int now) {
    if (crate.packed.isPresent()) {
      return crate.packed.get();
    }
    List<TransferId> inside = new ArrayList<>();
    double room = day.boxType().millilitres();
    for (TransferId item : crate.box.items()) {
      boolean here =
          items.containsKey(item)
              && crate.box.from().equals(places.get(item))
              && ready.getOrDefault(item, 0) <= now;
      if (here && noise.isMissing(item)) {
        notFound.add(item);
      } else if (here) {
        double takes = items.get(item).millilitres() * noise.volumeFactor(item);
        if (takes <= room) {
          room -= takes;
          inside.add(item);
        } else {
          didNotFit.add(item);
        }
      }
    }
    crate.packed = Optional.of(List.copyOf(inside));
    if (!inside.isEmpty()) {
      empties.add(crate.box.from(), -1);
    }
    return inside;
  }

  private ExecutedDay result(List<Journey> journeys) {
    List<ExecutedDay.Crate> done = new ArrayList<>();
    for (Crating crate : crates.values()) {
      List<TransferId> inside = crate.packed.orElse(List.of());
      if (inside.isEmpty()) {
        continue;
      }
      crate.aboard.ifPresent(van -> crate.at = end(van));
      if (!crate.opened) {
        // Unpacked where it stands: its items are packed anew tomorrow.
        inside.forEach(item -> places.put(item, crate.at));
        empties.add(crate.at, 1);
      }
      done.add(
          new ExecutedDay.Crate(
              crate.box.id(),
              crate.box.from(),
              crate.box.to(),
              crate.box.sort(),
              inside,
              crate.at,
              crate.opened,
              List.copyOf(crate.rides)));
    }
    return new ExecutedDay(
        journeys.stream().map(Journey::tour).toList(),
        done,
        List.copyOf(sorted),
        places,
        notFound,
        didNotFit,
        new TreeMap<>(empties.now()));
  }

  private UnitId end(VanId id) {
    return day.vans().stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow().end();
  }
}
