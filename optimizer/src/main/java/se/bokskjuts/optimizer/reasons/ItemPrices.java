package se.bokskjuts.optimizer.reasons;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/**
 * What one hold more would cost between two units, given the vans and boxes that go anyway: nothing
 * in a direct box with room; a box and two lifts where a van goes that way; so to and from a sort
 * point, with sorting, and a day's delay where it misses the onward van; else the shortest detour
 * of a van that is out, hours not looked at.
 */
public final class ItemPrices {
  /** The item that is asked for: a book's volume and weight. */
  private static final int MILLILITRES = 1000;

  private static final int GRAMS = 500;
  private static final int SECONDS_PER_HOUR = 3600;
  private static final int METRES_PER_KM = 1000;

  private final DayProblem day;
  private final Plan plan;
  private final Money newBox;
  private final Money sorting;
  private final Money dayLate;
  private final Map<UnitId, Unit> units;
  private final Map<BoxId, Box> roomy = new HashMap<>();
  private final Map<UnitId, List<Ride>> ridesFrom = new HashMap<>();

  /** From a unit to another today: when loaded, when there, what a hold more costs. */
  private record Ride(UnitId to, int loaded, int there, Money price) {}

  private ItemPrices(DayProblem day, Plan plan) {
    this.day = day;
    this.plan = plan;
    units = day.unitsById();
    Rates rates = day.rates();
    newBox = Money.ofSek(rates.perBox().add(rates.perLift().multiply(BigDecimal.valueOf(2))));
    sorting = Money.ofSek(rates.perItemSorted());
    dayLate = Money.ofSek(rates.delay(TransferKind.HOLD, 1, 0));
    findRoom();
    for (Route route : plan.routes()) {
      ride(route);
    }
  }

  public static ItemPrices of(DayProblem day, Plan plan) {
    return new ItemPrices(day, plan);
  }

  /** Empty where no van can take it today at any price. */
  public Optional<Money> find(UnitId from, UnitId to) {
    List<Money> ways = new ArrayList<>();
    for (Ride ride : ridesFrom.getOrDefault(from, List.of())) {
      if (ride.to().equals(to)) {
        ways.add(ride.price());
      }
      day.sortPoints().stream()
          .filter(p -> p.unit().equals(ride.to()) && !p.unit().equals(to))
          .forEach(p -> onward(p, ride, to).ifPresent(ways::add));
    }
    if (ways.stream().noneMatch(w -> w.compareTo(newBox) <= 0)) {
      plan.routes().forEach(r -> detour(r, from, to).ifPresent(ways::add));
    }
    return ways.stream().min(Money::compareTo);
  }

  private Optional<Money> onward(SortPoint point, Ride ride, UnitId to) {
    int ready = Math.max(ride.there(), point.opens().toSecondOfDay()) + point.secondsPerItem();
    boolean sorted = ready <= point.closes().toSecondOfDay();
    return ridesFrom.getOrDefault(point.unit(), List.of()).stream()
        .filter(r -> r.to().equals(to))
        .map(r -> sorted && r.loaded() >= ready ? r.price() : r.price().plus(dayLate))
        .min(Money::compareTo)
        .map(price -> price.plus(ride.price()).plus(sorting));
  }

  private void findRoom() {
    Map<TransferId, Transfer> items = Items.of(day, plan).byId();
    for (Box box : plan.boxes()) {
      long millilitres = MILLILITRES;
      long grams = GRAMS;
      for (var item : box.items()) {
        millilitres += items.get(item).millilitres();
        grams += items.get(item).grams();
      }
      if (millilitres <= day.boxType().millilitres() && grams <= day.boxType().itemGrams()) {
        roomy.put(box.id(), box);
      }
    }
  }

  private void ride(Route route) {
    List<Stop> stops = route.stops();
    int room = van(route).capacityBoxes();
    int aboard = 0;
    int[] boxesAfter = new int[stops.size()];
    for (int i = 0; i < stops.size(); i++) {
      aboard += stops.get(i).load().size() - stops.get(i).unload().size();
      boxesAfter[i] = aboard;
    }
    for (int i = 0; i < stops.size(); i++) {
      boolean fits = true;
      for (int j = i + 1; j < stops.size(); j++) {
        fits &= boxesAfter[j - 1] < room;
        add(stops.get(i), stops.get(j), fits);
      }
    }
  }

  private void add(Stop from, Stop to, boolean hasRoomForBox) {
    if (from.unit().equals(to.unit())) {
      return;
    }
    boolean inside =
        from.load().stream()
            .anyMatch(b -> to.unload().contains(b) && isFor(b, from.unit(), to.unit()));
    if (inside || hasRoomForBox) {
      Money price = inside ? Money.ZERO : newBox;
      ridesFrom
          .computeIfAbsent(from.unit(), u -> new ArrayList<>())
          .add(
              new Ride(
                  to.unit(), from.start().toSecondOfDay(), to.depart().toSecondOfDay(), price));
    }
  }

  private boolean isFor(BoxId id, UnitId from, UnitId to) {
    Box box = roomy.get(id);
    return box != null && box.from().equals(from) && box.to().equals(to);
  }

  private Van van(Route route) {
    return day.vans().stream().filter(v -> v.id().equals(route.van())).findFirst().orElseThrow();
  }

  /**
   * A box more, and the shortest way round by the two units: one loop over the gaps of the route.
   */
  private Optional<Money> detour(Route route, UnitId from, UnitId to) {
    Van van = van(route);
    if (!van.mayServe(from) || !van.mayServe(to)) {
      return Optional.empty();
    }
    List<UnitId> way = new ArrayList<>();
    way.add(van.start());
    route.stops().forEach(s -> way.add(s.unit()));
    way.add(van.end());
    long least = Long.MAX_VALUE;
    long later = Long.MAX_VALUE;
    for (int gap = way.size() - 2; gap >= 0; gap--) {
      UnitId before = way.get(gap);
      UnitId behind = way.get(gap + 1);
      long straight = ore(van, before, behind);
      long by = ore(van, before, from) + ore(van, from, behind) - straight;
      if (later < Long.MAX_VALUE) {
        least = Math.min(least, by + later);
      }
      long both = ore(van, before, from) + ore(van, from, to) + ore(van, to, behind) - straight;
      least = Math.min(least, both);
      later = Math.min(later, ore(van, before, to) + ore(van, to, behind) - straight);
    }
    return Optional.of(Money.ofOre(Math.max(0, least)).plus(newBox));
  }

  /** Driving a leg and the service at its end; nothing where there is no leg. */
  private long ore(Van van, UnitId from, UnitId to) {
    if (from.equals(to)) {
      return 0;
    }
    long seconds = day.matrix().seconds(from, to) + units.get(to).serviceSeconds();
    double sek =
        van.perHour().doubleValue() * seconds / SECONDS_PER_HOUR
            + van.perKm().doubleValue() * day.matrix().metres(from, to) / METRES_PER_KM;
    return Math.round(100 * sek);
  }

  /** The units that prices can be asked for. */
  public Collection<UnitId> units() {
    return day.matrix().units();
  }
}
