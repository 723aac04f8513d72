package se.bokskjuts.optimizer.planned;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.count;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sum;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;

import java.util.List;
import java.util.function.Function;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.Joiners;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/**
 * H1 to H12 and the cost of {@code domain.md} 4 and 5 as constraint streams over whole routes:
 * every van, box and item is evaluated once per change, in a node that all constraints share.
 */
public final class DayConstraints implements ConstraintProvider {
  private static final HardSoftLongScore ONE = HardSoftLongScore.ONE_HARD;
  private static final HardSoftLongScore ORE = HardSoftLongScore.ONE_SOFT;

  @Override
  public Constraint[] defineConstraints(ConstraintFactory f) {
    return new Constraint[] {
      itemWay(f),
      boxWay(f),
      vanWay(f),
      copyFillsOneHold(f),
      boxContents(f),
      boxLimits(f),
      vanLoad(f),
      vanEmptied(f),
      boxLeft(f),
      times(f),
      docks(f),
      sortedFirst(f),
      breaks(f),
      reach(f),
      boxesIn(f),
      vanOfUnit(f),
      firstStops(f),
      chosenCopy(f),
      whatStays(f),
      emptyBoxes(f),
      vans(f),
      handling(f),
      sorting(f),
      delay(f),
      missed(f)
    };
  }

  // Hard rules.

  private static Constraint rule(UniConstraintStream<Breach> breaches, String rule, String name) {
    return breaches
        .filter(b -> b.rule().equals(rule))
        .penalize(ONE)
        .justifyWith((breach, score) -> breach)
        .asConstraint(name);
  }

  Constraint itemWay(ConstraintFactory f) {
    return rule(DayStreams.itemBreaches(f), "H1", "H1 item");
  }

  Constraint boxWay(ConstraintFactory f) {
    return rule(DayStreams.boxBreaches(f), "H1", "H1 box");
  }

  Constraint vanWay(ConstraintFactory f) {
    return rule(DayStreams.routeBreaches(f), "H1", "H1 van");
  }

  Constraint boxContents(ConstraintFactory f) {
    return rule(DayStreams.crateBreaches(f), "H2", "H2");
  }

  Constraint boxLimits(ConstraintFactory f) {
    return rule(DayStreams.crateBreaches(f), "H3", "H3");
  }

  Constraint vanLoad(ConstraintFactory f) {
    return rule(DayStreams.loadBreaches(f), "H4", "H4 load");
  }

  Constraint vanEmptied(ConstraintFactory f) {
    return rule(DayStreams.routeBreaches(f), "H4", "H4 van");
  }

  Constraint boxLeft(ConstraintFactory f) {
    return rule(DayStreams.boxBreaches(f), "H4", "H4 box");
  }

  Constraint times(ConstraintFactory f) {
    return rule(DayStreams.routeBreaches(f), "H5", "H5");
  }

  Constraint docks(ConstraintFactory f) {
    return rule(DayStreams.boxBreaches(f), "H6", "H6");
  }

  Constraint sortedFirst(ConstraintFactory f) {
    return rule(DayStreams.itemBreaches(f), "H7", "H7");
  }

  Constraint breaks(ConstraintFactory f) {
    return rule(DayStreams.routeBreaches(f), "H8", "H8");
  }

  Constraint reach(ConstraintFactory f) {
    return rule(DayStreams.routeBreaches(f), "H9", "H9");
  }

  Constraint copyFillsOneHold(ConstraintFactory f) {
    return f.forEach(PlannedItem.class)
        .filter(i -> i.source().item().isPresent())
        .groupBy(i -> i.source().item().get(), count())
        .filter((item, holds) -> holds > 1)
        .penalize(ONE, (item, holds) -> holds - 1)
        .justifyWith(
            (item, holds, score) ->
                new Breach("H1", "copy " + item, "fills " + holds + " holds", holds - 1))
        .asConstraint("H1 copy");
  }

  Constraint boxesIn(ConstraintFactory f) {
    return DayStreams.boxes(f)
        .filter(BoxEval::isAtItsAddress)
        .groupBy(b -> b.box().to(), count())
        .join(Unit.class, Joiners.equal((to, n) -> to, Unit::id))
        .filter((to, n, unit) -> n > unit.maxBoxesIn().orElse(Integer.MAX_VALUE))
        .penalize(ONE)
        .justifyWith((to, n, unit, score) -> new Breach("H10", "unit " + to, "gets " + n, n))
        .asConstraint("H10");
  }

  Constraint vanOfUnit(ConstraintFactory f) {
    return f.forEach(Pin.VanOfUnit.class)
        .ifExists(
            PlannedVan.class,
            Joiners.filtering(
                (pin, van) ->
                    van.isUsed() && van.visits(pin.unit()) != van.vanId().equals(pin.van())))
        .penalize(ONE)
        .justifyWith((pin, score) -> pinBreach(pin))
        .asConstraint("H11 van of unit");
  }

  Constraint firstStops(ConstraintFactory f) {
    return f.forEach(Pin.FirstStops.class)
        .filter(pin -> !pin.units().isEmpty())
        .ifNotExists(
            PlannedVan.class,
            Joiners.equal(Pin.FirstStops::van, PlannedVan::vanId),
            Joiners.filtering((pin, van) -> van.beginsWith(pin.units())))
        .penalize(ONE)
        .justifyWith((pin, score) -> pinBreach(pin))
        .asConstraint("H11 first stops");
  }

  Constraint chosenCopy(ConstraintFactory f) {
    return f.forEach(Pin.CopyOfHold.class)
        .ifNotExists(
            PlannedItem.class,
            Joiners.equal(Pin.CopyOfHold::hold, PlannedItem::holdId),
            Joiners.filtering((pin, i) -> i.source().item().filter(pin.item()::equals).isPresent()))
        .penalize(ONE)
        .justifyWith((pin, score) -> pinBreach(pin))
        .asConstraint("H11 copy");
  }

  Constraint whatStays(ConstraintFactory f) {
    return f.forEach(Pin.Stays.class)
        .ifExists(
            PlannedPacking.class,
            Joiners.filtering(
                (pin, p) -> p.boxes().stream().anyMatch(b -> b.items().contains(pin.transfer()))))
        .penalize(ONE)
        .justifyWith((pin, score) -> pinBreach(pin))
        .asConstraint("H11 stays");
  }

  private static Breach pinBreach(Pin pin) {
    return new Breach("H11", "pin", "not kept: " + pin, 1);
  }

  Constraint emptyBoxes(ConstraintFactory f) {
    return f.forEach(PlannedPacking.class)
        .filter(p -> p.boxes().size() > p.unit().emptyBoxes().orElse(Integer.MAX_VALUE))
        .penalize(ONE)
        .justifyWith(
            (p, score) ->
                new Breach(
                    "H12", "unit " + p.unit().id(), "packs " + p.boxes().size(), p.boxes().size()))
        .asConstraint("H12");
  }

  // Cost.

  Constraint vans(ConstraintFactory f) {
    return DayStreams.routes(f)
        .filter(r -> r.stopCount > 0)
        .penalizeLong(ORE, r -> r.ore)
        .justifyWith((route, score) -> route.costLine())
        .asConstraint("vans");
  }

  Constraint handling(ConstraintFactory f) {
    return f.forEach(PlannedPacking.class)
        .groupBy(sum(p -> p.boxes().size()))
        .join(DayStreams.routes(f).groupBy(sum(r -> r.liftCount)))
        .join(DayFacts.class)
        .map((boxes, lifts, facts) -> Bill.handling(facts, boxes, lifts))
        .penalizeLong(ORE, CostLine::ore)
        .justifyWith((line, score) -> line)
        .asConstraint("handling");
  }

  Constraint sorting(ConstraintFactory f) {
    return DayStreams.boxes(f)
        .join(DayFacts.class)
        .filter(BoxEval::isSorted)
        .groupBy(sum((box, facts) -> box.box().items().size()))
        .join(DayFacts.class)
        .map((items, facts) -> Bill.sorting(facts, items))
        .penalizeLong(ORE, CostLine::ore)
        .justifyWith((line, score) -> line)
        .asConstraint("sorting");
  }

  Constraint delay(ConstraintFactory f) {
    return DayStreams.items(f)
        .filter(i -> i.days > 0)
        .penalizeLong(ORE, ItemEval::ore)
        .justifyWith((item, score) -> item.costLine())
        .asConstraint("delay");
  }

  /** All missed visits are one line: the part is rounded once. */
  Constraint missed(ConstraintFactory f) {
    return f.forEachIncludingNullVars(PlannedItem.class)
        .flattenLast(PlannedItem::wantedUnits)
        .groupBy(Function.identity())
        .join(Unit.class, Joiners.equal((UnitId id) -> id, Unit::id))
        .filter((id, unit) -> unit.promised())
        .ifNotExists(PlannedVan.class, Joiners.filtering((id, unit, van) -> van.liftsAt(id)))
        .groupBy(toList((UnitId id, Unit unit) -> unit))
        .join(DayFacts.class)
        .map((List<Unit> units, DayFacts facts) -> Bill.missed(facts, units))
        .penalizeLong(ORE, CostLine::ore)
        .justifyWith((line, score) -> line)
        .asConstraint("missed");
  }
}
