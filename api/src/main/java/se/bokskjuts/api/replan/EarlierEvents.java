package se.bokskjuts.api.replan;

import static se.bokskjuts.api.replan.ReplanRequest.orNone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.edit.DraftRoads;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadPiece;
import se.bokskjuts.routing.RoadPoint;

/** What a plan reckons with since it, or one it was made from, was replanned. */
@Component
class EarlierEvents {
  private final Ancestors ancestors;
  private final ReplanNotes notes;
  private final DraftRoads closures;
  private final RoadNetwork roads;
  private final Texts texts;

  EarlierEvents(
      Ancestors ancestors, ReplanNotes notes, DraftRoads closures, RoadNetwork roads, Texts texts) {
    this.ancestors = ancestors;
    this.notes = notes;
    this.closures = closures;
    this.roads = roads;
    this.texts = texts;
  }

  /**
   * What is remembered.
   *
   * @param lines in words, the earliest first
   * @param vansOut vans that drive no more
   * @param roads closed now; each may be opened again
   */
  record Earlier(List<String> lines, Set<String> vansOut, List<ClosedRoad> roads) {
    public boolean isNothing() {
      return lines.isEmpty() && roads.isEmpty();
    }

    /** The spots in one text, as the map reads them. */
    public String spots() {
      return String.join(";", roads.stream().map(ClosedRoad::value).toList());
    }
  }

  /** A spot, as {@code lat,lon}, and what the road is called. */
  record ClosedRoad(String value, String label) {}

  Earlier of(StoredPlan plan) {
    List<String> lines = new ArrayList<>();
    Set<String> out = new TreeSet<>();
    List<PlanSummary> line = new ArrayList<>(ancestors.of(plan.summary().id()));
    Collections.reverse(line);
    for (PlanSummary one : line) {
      notes.find(one.settings()).ifPresent(r -> tell(r, plan.day(), lines, out));
    }
    List<ClosedRoad> closed =
        closures.closedSpots(plan.summary().id()).stream().map(this::road).toList();
    return new Earlier(List.copyOf(lines), out, closed);
  }

  private void tell(ReplanRequest r, DayProblem day, List<String> lines, Set<String> out) {
    String at = String.valueOf(r.at());
    orNone(r.vansDown())
        .forEach(
            v -> {
              out.add(v.van());
              lines.add(texts.get("replan.known.VAN", at, v.van()));
            });
    orNone(r.closedUnits())
        .forEach(u -> lines.add(texts.get("replan.known.UNIT", at, name(u, day))));
    orNone(r.missedStops())
        .forEach(m -> lines.add(texts.get("replan.known.STOP", at, m.van(), name(m.unit(), day))));
    if (!orNone(r.boxesStayed()).isEmpty()) {
      lines.add(texts.get("replan.known.BOXES", at, String.join(", ", orNone(r.boxesStayed()))));
    }
  }

  private ClosedRoad road(RoadPoint spot) {
    String name = roads.findRoad(spot).map(RoadPiece::road).orElse("");
    return new ClosedRoad(
        spot.lat() + "," + spot.lon(),
        String.format(Locale.ROOT, "%s (%.4f, %.4f)", name, spot.lat(), spot.lon()).strip());
  }

  private static String name(String unit, DayProblem day) {
    return day.findUnit(UnitId.of(unit)).map(u -> u.name()).orElse(unit);
  }
}
