package se.bokskjuts.benchmarks.whatif;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.scenario.OpenedUnit;
import se.bokskjuts.data.scenario.ReturnPolicy;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;

/**
 * What of a day's demand asks for transport in the scenario's world: borrowers hand in where they
 * like, return policies hold, closed and opened units move demand.
 */
final class Receiving {
  /**
   * What the day brought.
   *
   * @param items that ask for transport
   * @param atOnce items that are where they should be without transport
   * @param floated items that stayed where they were handed in and belong there now
   * @param held items that wait where they were handed in
   */
  record Received(int items, List<Transfer> atOnce, int floated, int held) {}

  private final World world;
  private final Map<UnitId, Unit> known = new HashMap<>();
  private final FloatStock floats = new FloatStock();

  Receiving(World world, DalarnaBase base) {
    this.world = world;
    base.listUnits().forEach(row -> known.put(row.unit().id(), row.unit()));
    world.units().forEach(unit -> known.put(unit.id(), unit));
  }

  Received receive(Arrivals arrivals, Noise dice, DayState state) {
    int items = 0;
    int floated = 0;
    int held = 0;
    List<Transfer> atOnce = new ArrayList<>();
    for (Arrivals.Item item : arrivals.transfers()) {
      Transfer asked = item.transfer();
      Transfer t = moved(arrivals.isRecorded() ? asked : handedIn(asked, dice), dice);
      boolean stays = t.kind() == TransferKind.RETURN && !t.from().equals(t.to());
      switch (stays ? world.scenario().returns().of(item.mediaType()) : ReturnPolicy.HOME) {
        case FLOAT -> {
          floats.add(t);
          floated++;
        }
        case HOLD_HERE -> held++;
        case HOME -> {
          items++;
          if (t.from().equals(t.to())) {
            atOnce.add(t);
          } else {
            state.waiting.put(t.id(), t);
          }
        }
      }
    }
    if (beginsWeek(dice.date())) {
      floats.evenOut(dice.date()).forEach(t -> state.waiting.put(t.id(), t));
    }
    arrivals.holds().forEach(hold -> state.waitingHolds.put(hold.id(), adapted(hold, dice)));
    return new Received(items + arrivals.holds().size(), atOnce, floated, held);
  }

  private static boolean beginsWeek(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.MONDAY;
  }

  /** Some hand in at another library near by. */
  private Transfer handedIn(Transfer t, Noise dice) {
    Unit lent = known.get(t.from());
    if (t.kind() != TransferKind.RETURN
        || lent == null
        || !isLibrary(lent)
        || !dice.isReturnedElsewhere(t.id())) {
      return t;
    }
    return way(t, near(lent, dice.draw("where " + t.id())), t.to());
  }

  /** Another library, the nearer the likelier; by bare roads and by the base's units. */
  private UnitId near(Unit lent, double draw) {
    List<Unit> others =
        known.values().stream()
            .filter(u -> isLibrary(u) && !u.id().equals(lent.id()))
            .sorted(Comparator.comparing(Unit::id))
            .toList();
    double sum = others.stream().mapToDouble(u -> nearness(lent, u)).sum();
    double at = draw * sum;
    for (Unit unit : others) {
      at -= nearness(lent, unit);
      if (at < 0) {
        return unit.id();
      }
    }
    return lent.id();
  }

  private static double nearness(Unit a, Unit b) {
    double north = (a.lat() - b.lat()) * 111;
    double east = (a.lon() - b.lon()) * 111 * StrictMath.cos(StrictMath.toRadians(a.lat()));
    double km = StrictMath.sqrt(north * north + east * east);
    return 1 / (1 + km * km / 100);
  }

  private static boolean isLibrary(Unit unit) {
    return unit.kind() == UnitKind.MAIN || unit.kind() == UnitKind.BRANCH;
  }

  private Transfer moved(Transfer t, Noise dice) {
    return switch (t.kind()) {
      case RETURN, TO_MEDIA_GROUP -> way(t, served(t.from(), t.id().value(), dice), open(t.to()));
      case HOLD, FROM_MEDIA_GROUP, ROTATION ->
          way(t, open(t.from()), served(t.to(), t.id().value(), dice));
    };
  }

  private static Transfer way(Transfer t, UnitId from, UnitId to) {
    return new Transfer(t.id(), t.kind(), from, to, t.millilitres(), t.grams(), t.waitedDays());
  }

  /** Where the borrowers of a unit are served now. */
  private UnitId served(UnitId unit, String item, Noise dice) {
    Unit old = known.get(unit);
    if (old != null && isLibrary(old)) {
      for (OpenedUnit opened : world.scenario().units().opened()) {
        boolean moves =
            opened.unit().municipality().equals(old.municipality())
                && dice.draw("to " + opened.unit().id() + " " + item) * 100 < opened.sharePercent();
        if (moves) {
          return opened.unit().id();
        }
      }
    }
    return open(unit);
  }

  /** The unit itself; of a closed one its main library, else the nearest that is open. */
  private UnitId open(UnitId unit) {
    if (!world.scenario().units().closed().contains(unit)) {
      return unit;
    }
    Unit closed = known.get(unit);
    return world.units().stream()
        .filter(Receiving::isLibrary)
        .min(
            Comparator.comparing((Unit u) -> !u.municipality().equals(closed.municipality()))
                .thenComparing(u -> u.kind() != UnitKind.MAIN)
                .thenComparingDouble(u -> -nearness(closed, u))
                .thenComparing(Unit::id))
        .orElseThrow()
        .id();
  }

  private HoldRequest adapted(HoldRequest hold, Noise dice) {
    UnitId to = served(hold.to(), hold.id().value(), dice);
    List<Copy> copies = hold.copies().stream().map(c -> new Copy(c.item(), open(c.at()))).toList();
    if (world.scenario().nearestCopies()) {
      Optional<Copy> nearest =
          copies.stream().min(Comparator.comparingInt(c -> world.roads().seconds(c.at(), to)));
      copies = nearest.stream().toList();
    }
    return new HoldRequest(hold.id(), to, 0, hold.millilitres(), hold.grams(), copies);
  }
}
