package se.bokskjuts.optimizer.planned;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;

import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/**
 * The streams that constraints have in common. One method each, so that each is one node, evaluated
 * once for all constraints.
 */
final class DayStreams {
  private DayStreams() {}

  static UniConstraintStream<RouteEval> routes(ConstraintFactory f) {
    return f.forEach(DayFacts.class).join(PlannedVan.class).map(RouteEval::new);
  }

  static UniConstraintStream<Crate> crates(ConstraintFactory f) {
    return f.forEach(PlannedPacking.class).flattenLast(PlannedPacking::crates);
  }

  static UniConstraintStream<BoxEval> boxes(ConstraintFactory f) {
    return crates(f)
        .join(routes(f))
        .groupBy((crate, r) -> crate, toList((crate, route) -> route.liftsOf(crate.id())))
        .join(DayFacts.class)
        .map((crate, lifts, facts) -> new BoxEval(facts, crate, lifts));
  }

  static UniConstraintStream<LoadEval> loads(ConstraintFactory f) {
    return crates(f)
        .join(routes(f))
        .filter((crate, route) -> !route.liftsOf(crate.id()).isEmpty())
        .groupBy((crate, route) -> route, toList((crate, route) -> crate))
        .join(DayFacts.class)
        .map((route, crates, facts) -> new LoadEval(facts, route, crates));
  }

  static UniConstraintStream<ItemEval> items(ConstraintFactory f) {
    return boxes(f)
        .groupBy(toList())
        .join(DayFacts.class)
        .map((boxes, facts) -> new DayWays(facts, boxes))
        .join(f.forEachIncludingNullVars(PlannedItem.class).map(PlannedItem::state))
        .join(DayFacts.class)
        .map((ways, item, facts) -> new ItemEval(facts, item, ways));
  }

  static UniConstraintStream<Breach> crateBreaches(ConstraintFactory f) {
    return crates(f)
        .join(DayFacts.class)
        .map((crate, facts) -> CrateRules.breaches(facts, crate))
        .flattenLast(breaches -> breaches);
  }

  static UniConstraintStream<Breach> routeBreaches(ConstraintFactory f) {
    return routes(f).flattenLast(r -> r.breaches);
  }

  static UniConstraintStream<Breach> loadBreaches(ConstraintFactory f) {
    return loads(f).flattenLast(l -> l.breaches);
  }

  static UniConstraintStream<Breach> boxBreaches(ConstraintFactory f) {
    return boxes(f).flattenLast(b -> b.breaches);
  }

  static UniConstraintStream<Breach> itemBreaches(ConstraintFactory f) {
    return items(f).flattenLast(i -> i.breaches);
  }
}
