package se.bokskjuts.api.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.bokskjuts.api.jobs.ReasonWords;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.optimizer.reasons.BoxChoice;
import se.bokskjuts.optimizer.reasons.ConstraintLine;
import se.bokskjuts.optimizer.reasons.CostShares;
import se.bokskjuts.optimizer.reasons.Outcome;
import se.bokskjuts.optimizer.reasons.PlanReasons;

/**
 * Why a plan is as it is; texts in the reader's language, money in öre.
 *
 * @param left transfers that stay at their origin, by pair of units; the dearest first
 * @param missed promised units without a visit
 * @param unfilled holds that get no copy moved
 * @param boxes why each is direct or sorted
 * @param costs shares by part, van and unit
 * @param constraints what the score matched
 */
record ReasonsJson(
    List<LeftJson> left,
    List<MissedJson> missed,
    List<UnfilledJson> unfilled,
    List<BoxReasonJson> boxes,
    SharesJson costs,
    List<ConstraintJson> constraints) {

  /** Transfers of one pair of units. */
  record LeftJson(
      List<String> transfers,
      String from,
      String to,
      List<ObstacleJson> obstacles,
      List<RemedyJson> remedies) {}

  /** A promised unit that gets no visit. */
  record MissedJson(String unit, List<ObstacleJson> obstacles, List<RemedyJson> remedies) {}

  /** A hold that gets no copy moved. */
  record UnfilledJson(String hold, List<ObstacleJson> obstacles, List<RemedyJson> remedies) {}

  /**
   * What stood against a trial.
   *
   * @param kind stable
   * @param values by name: van, unit, at, until, metres, km, boxes, grams, ore, item, hold
   */
  record ObstacleJson(String kind, Map<String, String> values, String text) {}

  /**
   * One small change of the day that would help.
   *
   * @param savesOre what the plan with it saves, as the checker reckons
   */
  record RemedyJson(String kind, Map<String, String> values, long savesOre, String text) {}

  /** Why a box is direct or sorted, and what the other way would cost. */
  record BoxReasonJson(
      String box,
      boolean sorted,
      int items,
      int destinations,
      long handlingOre,
      long otherHandlingOre,
      long otherDelayOre,
      boolean hasSortBox,
      String text) {}

  /** Who costs what, in öre. */
  record SharesJson(
      Map<String, Long> partsOre, Map<String, Long> vansOre, Map<String, UnitShareJson> units) {}

  /** What a unit costs besides driving. */
  record UnitShareJson(long handlingOre, long delayOre, long missedOre) {}

  /** A constraint of the score; {@code top}: its heaviest matches, in English. */
  record ConstraintJson(
      String constraint, int matches, long broken, long costOre, List<String> top) {}

  static ReasonsJson of(PlanReasons reasons, DayProblem day, ReasonWords words) {
    Writing w = new Writing(day, words);
    return new ReasonsJson(
        reasons.left().stream().map(w::left).toList(),
        reasons.missed().stream()
            .map(m -> new MissedJson(m.unit().value(), w.against(m.outcome()), w.help(m.outcome())))
            .toList(),
        reasons.unfilled().stream()
            .map(
                h ->
                    new UnfilledJson(h.hold().value(), w.against(h.outcome()), w.help(h.outcome())))
            .toList(),
        reasons.boxes().stream().map(b -> w.box(b.box().value(), b.choice())).toList(),
        shares(reasons.costs()),
        reasons.constraints().stream().map(ReasonsJson::constraint).toList());
  }

  private record Writing(DayProblem day, ReasonWords words) {
    LeftJson left(PlanReasons.Left left) {
      return new LeftJson(
          left.transfers().stream().map(TransferId::value).toList(),
          left.from().value(),
          left.to().value(),
          against(left.outcome()),
          help(left.outcome()));
    }

    List<ObstacleJson> against(Outcome outcome) {
      return outcome.obstacles().stream()
          .map(o -> new ObstacleJson(o.kind().name(), new TreeMap<>(o.values()), words.of(o, day)))
          .toList();
    }

    List<RemedyJson> help(Outcome outcome) {
      return outcome.remedies().stream()
          .map(
              r ->
                  new RemedyJson(
                      r.kind().name(),
                      new TreeMap<>(r.values()),
                      r.saves().ore(),
                      words.of(r, day)))
          .toList();
    }

    BoxReasonJson box(String id, BoxChoice c) {
      return new BoxReasonJson(
          id,
          c.isSorted(),
          c.items(),
          c.destinations(),
          c.handling().ore(),
          c.otherHandling().ore(),
          c.otherDelay().ore(),
          c.hasSortBox(),
          words.of(c));
    }
  }

  private static SharesJson shares(CostShares costs) {
    Map<String, Long> vans = new TreeMap<>();
    costs.vans().forEach((van, money) -> vans.put(van.value(), money.ore()));
    Map<String, Long> parts = new TreeMap<>();
    costs.parts().forEach((part, money) -> parts.put(part, money.ore()));
    Map<String, UnitShareJson> units = new TreeMap<>();
    costs.units().forEach((unit, share) -> units.put(unit.value(), unitShare(share)));
    return new SharesJson(parts, vans, units);
  }

  private static UnitShareJson unitShare(CostShares.UnitShare share) {
    return new UnitShareJson(ore(share.handling()), ore(share.delay()), ore(share.missed()));
  }

  private static long ore(Money money) {
    return money.ore();
  }

  private static ConstraintJson constraint(ConstraintLine line) {
    return new ConstraintJson(
        line.constraint(), line.matches(), line.broken(), line.cost().ore(), line.top());
  }
}
