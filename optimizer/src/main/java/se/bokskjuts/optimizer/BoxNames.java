package se.bokskjuts.optimizer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;

/**
 * Names for the boxes of a plan that takes the place of one that people know: a box of the same
 * lane keeps the name of the old one that it has most in common with.
 */
public final class BoxNames {
  private final Plan known;
  private final Set<BoxId> reserved;

  private BoxNames(Plan known, Set<BoxId> reserved) {
    this.known = known;
    this.reserved = reserved;
  }

  /**
   * The fresh plan with the known plan's names.
   *
   * @param reserved names of boxes of the known plan that no other box takes over
   */
  public static Plan rename(Plan fresh, Plan known, Set<BoxId> reserved) {
    return rename(fresh, new BoxNames(known, reserved).names(fresh));
  }

  /** The plan with a new name for every box. */
  public static Plan rename(Plan plan, Map<BoxId, BoxId> names) {
    return new Plan(
        plan.date(),
        plan.copies(),
        plan.boxes().stream()
            .map(b -> new Box(names.get(b.id()), b.from(), b.to(), b.sort(), b.items()))
            .toList(),
        plan.routes().stream().map(r -> rename(r, names)).toList(),
        plan.stays(),
        plan.cost());
  }

  private static Route rename(Route route, Map<BoxId, BoxId> names) {
    return new Route(
        route.van(),
        route.start(),
        route.end(),
        route.stops().stream()
            .map(
                s ->
                    new Stop(
                        s.unit(),
                        s.arrive(),
                        s.start(),
                        s.depart(),
                        s.unload().stream().map(names::get).toList(),
                        s.load().stream().map(names::get).toList()))
            .toList(),
        route.breaks());
  }

  /** New name of each box. */
  private Map<BoxId, BoxId> names(Plan fresh) {
    Map<BoxId, BoxId> names = new LinkedHashMap<>();
    Set<BoxId> free = new LinkedHashSet<>();
    known.boxes().stream().map(Box::id).filter(b -> !reserved.contains(b)).forEach(free::add);
    Map<String, List<Box>> lanes = new HashMap<>();
    known.boxes().stream()
        .filter(b -> free.contains(b.id()))
        .forEach(b -> lanes.computeIfAbsent(lane(b), x -> new ArrayList<>()).add(b));
    List<Box> unnamed = new ArrayList<>();
    for (Box box : fresh.boxes()) {
      List<Box> old = lanes.getOrDefault(lane(box), List.of());
      old.stream()
          .filter(b -> free.contains(b.id()))
          .max(Comparator.comparingLong(b -> common(b, box)))
          .ifPresentOrElse(
              b -> {
                free.remove(b.id());
                names.put(box.id(), b.id());
              },
              () -> unnamed.add(box));
    }
    number(unnamed, names);
    return names;
  }

  private static String lane(Box box) {
    return box.from() + " " + box.to() + " " + box.sort();
  }

  private static long common(Box one, Box other) {
    return one.items().stream().filter(other.items()::contains).count();
  }

  private void number(List<Box> unnamed, Map<BoxId, BoxId> names) {
    Set<BoxId> taken = new HashSet<>(names.values());
    known.boxes().forEach(b -> taken.add(b.id()));
    int number = 1;
    for (Box box : unnamed) {
      while (!taken.add(BoxId.of("b" + number))) {
        number++;
      }
      names.put(box.id(), BoxId.of("b" + number));
    }
  }
}
