package se.bokskjuts.api.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** A plan seen from each unit. */
final class UnitDays {
  /** As they come and go; those of one stop by name, b9 before b10. */
  private static final Comparator<BoxLine> COMING =
      Comparator.comparing((BoxLine b) -> b.way().isEmpty() ? "" : lastOf(b).off())
          .thenComparing(UnitDays::byName);

  private static final Comparator<BoxLine> GOING =
      Comparator.comparing((BoxLine b) -> b.way().isEmpty() ? "" : b.way().get(0).on())
          .thenComparing(UnitDays::byName);

  private UnitDays() {}

  private static Ride lastOf(BoxLine box) {
    return box.way().get(box.way().size() - 1);
  }

  private static int byName(BoxLine one, BoxLine other) {
    String a = one.id().value();
    String b = other.id().value();
    return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
  }

  static List<UnitDay> of(DayProblem day, Plan plan, List<VanDay> vans, List<BoxLine> boxes) {
    Map<UnitId, Integer> staying = stayingAt(day, plan);
    return day.units().stream()
        .map(u -> dayOf(u, vans, boxes, staying.getOrDefault(u.id(), 0)))
        .toList();
  }

  private static UnitDay dayOf(
      Unit unit, List<VanDay> vans, List<BoxLine> boxes, int itemsStaying) {
    UnitId id = unit.id();
    return new UnitDay(
        id,
        unit.name(),
        unit.municipality(),
        vans.stream().flatMap(v -> visitsOf(id, v)).toList(),
        boxes.stream().filter(b -> b.to().equals(id)).sorted(COMING).toList(),
        boxes.stream().filter(b -> b.from().equals(id)).sorted(GOING).toList(),
        itemsStaying);
  }

  private static Stream<UnitDay.Visit> visitsOf(UnitId id, VanDay van) {
    return van.stops().stream()
        .filter(s -> s.unit().equals(id))
        .map(
            s ->
                new UnitDay.Visit(
                    van.van(),
                    van.colour(),
                    s.start(),
                    s.depart(),
                    s.unload().size(),
                    s.load().size()));
  }

  private static Map<UnitId, Integer> stayingAt(DayProblem day, Plan plan) {
    List<TransferId> stays = new ArrayList<>(plan.stays().stream().map(Stay::transfer).toList());
    Map<TransferId, UnitId> origins = new HashMap<>();
    for (Transfer transfer : day.transfers()) {
      origins.put(transfer.id(), transfer.from());
    }
    Map<UnitId, Integer> counts = new HashMap<>();
    for (TransferId stay : stays) {
      UnitId origin = origins.get(stay);
      if (origin != null) {
        counts.merge(origin, 1, Integer::sum);
      }
    }
    return counts;
  }
}
