package se.bokskjuts.optimizer.replan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/**
 * What a van has done by now, and where it goes on from. Times in seconds of the day.
 *
 * @param stops driven or under way, as they happened
 * @param publishedStops how many of the published route's stops they are
 * @param begun whether it has left its start
 * @param home whether it is back, or on its way there
 * @param broken whether it drives no more
 * @param asPublished whether it goes on from where the published plan has it now
 * @param at where it goes on from: a unit it stands at, or the one it turns back to
 * @param freeAt when it can leave from there
 * @param workFrom when its driver's work began, or went on after the last break (H8)
 * @param aboard boxes in it
 */
record VanPast(
    Van van,
    Optional<Route> published,
    List<Stop> stops,
    List<Break> breaks,
    int publishedStops,
    boolean begun,
    boolean home,
    boolean broken,
    boolean asPublished,
    UnitId at,
    int freeAt,
    int workFrom,
    Set<BoxId> aboard) {
  VanPast {
    stops = List.copyOf(stops);
    breaks = List.copyOf(breaks);
  }

  /** Nothing is aboard after the last of the stops. */
  VanPast with(List<Stop> newStops, int newFreeAt) {
    return new VanPast(
        van,
        published,
        newStops,
        breaks,
        publishedStops,
        begun,
        home,
        broken,
        asPublished,
        at,
        newFreeAt,
        workFrom,
        Set.of());
  }

  /** It drives no more; its day ended at the unit and second. */
  VanPast asBroken(UnitId where, int second) {
    return new VanPast(
        van,
        published,
        stops,
        breaks,
        publishedStops,
        begun,
        home,
        true,
        false,
        where,
        second,
        workFrom,
        Set.of());
  }

  /** The unit that the checker measures the next leg from. */
  UnitId lastUnit() {
    return stops.isEmpty() ? van.start() : stops.get(stops.size() - 1).unit();
  }

  /** When it left the stop before the given one. */
  int lastDepartBefore(int stop) {
    return stop == 0
        ? published.map(r -> r.start().toSecondOfDay()).orElse(0)
        : stops.get(stop - 1).depart().toSecondOfDay();
  }

  /** When it left there. */
  int lastDepart() {
    return lastDepartBefore(stops.size());
  }
}
