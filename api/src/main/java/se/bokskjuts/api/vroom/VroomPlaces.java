package se.bokskjuts.api.vroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.bokskjuts.api.problem.Fault;
import se.bokskjuts.api.vroom.VroomOrder.Car;
import se.bokskjuts.api.vroom.VroomOrder.LonLat;
import se.bokskjuts.api.vroom.VroomOrder.Spot;
import se.bokskjuts.api.vroom.VroomOrder.Tables;
import se.bokskjuts.optimizer.vrp.VrpMatrix;

/**
 * The places of an order and the ways between them. With matrices a place is a line of them, and
 * what they lack (distances, a profile's durations) is driven along our roads between the
 * coordinates that stand beside the indices; without, every place is driven to.
 */
final class VroomPlaces {
  /** The profiles that our own roads have: all are the one van. */
  private static final List<String> ROAD_PROFILES =
      List.of("car", "van", "truck", "auto", "driving-car", "driving-hgv");

  private static final Tables NONE =
      new Tables(Optional.empty(), Optional.empty(), Optional.empty());

  private final VroomOrder order;
  private final RoadTables roads;
  private final List<Fault> faults;
  private final List<String> profiles;

  /** Lines of the client's matrices; 0 where it sent none. */
  private final int size;

  private final Map<LonLat, Integer> numbers = new LinkedHashMap<>();
  private final Map<Integer, Optional<LonLat>> ofLines = new HashMap<>();
  private Optional<RoadTable> driven = Optional.empty();

  VroomPlaces(VroomOrder order, RoadTables roads, List<Fault> faults) {
    this.order = order;
    this.roads = roads;
    this.faults = faults;
    profiles = order.cars().stream().map(Car::profile).distinct().toList();
    List<Integer> sizes =
        profiles.stream()
            .map(this::tables)
            .flatMap(t -> Stream.of(t.durations(), t.distances(), t.costs()))
            .flatMap(Optional::stream)
            .map(m -> m.length)
            .distinct()
            .toList();
    size = sizes.isEmpty() ? 0 : sizes.get(0);
    if (sizes.size() > 1) {
      fault("Inconsistent matrix sizes.", "All profiles must have the same places.");
    }
    checkProfiles();
  }

  private void fault(String detail, String hint) {
    faults.add(new Fault("/", "INPUT", detail, hint));
  }

  private Tables tables(String profile) {
    return order.matrices().getOrDefault(profile, NONE);
  }

  private void checkProfiles() {
    for (String profile : profiles) {
      boolean drives = tables(profile).durations().isEmpty();
      if (drives && !ROAD_PROFILES.contains(profile)) {
        fault(
            "Invalid profile: " + profile + ".",
            "Our roads have " + String.join(", ", ROAD_PROFILES) + "; others need matrices.");
      }
    }
  }

  boolean hasOwnCosts(String profile) {
    return tables(profile).costs().isPresent();
  }

  /** Which of the matrices a profile has. */
  int matrixOf(String profile) {
    return profiles.indexOf(profile);
  }

  boolean asTheCrowFlies() {
    return driven.map(RoadTable::asTheCrowFlies).orElse(false);
  }

  int number(Spot spot, String whose) {
    if (size > 0) {
      return line(spot, whose);
    }
    if (spot.at().isEmpty()) {
      boolean indexed = spot.index().isPresent();
      fault(
          "Missing coordinates of " + whose + ".",
          indexed ? "A location index needs matrices." : "Without matrices each place needs them.");
      return 0;
    }
    return numbers.computeIfAbsent(spot.at().get(), p -> numbers.size());
  }

  private int line(Spot spot, String whose) {
    if (spot.index().isEmpty()) {
      fault("Missing location index of " + whose + ".", "Matrices need one.");
      return 0;
    }
    int line = spot.index().getAsInt();
    if (line >= size) {
      fault(
          "location_index " + line + " of " + whose + " exceeds the matrix.",
          "It has " + size + " lines.");
      return 0;
    }
    ofLines.merge(line, spot.at(), (a, b) -> a.isPresent() ? a : b);
    return line;
  }

  /** One for each profile; all places must be numbered before. */
  List<VrpMatrix> matrices() {
    List<VrpMatrix> all = new ArrayList<>();
    for (String profile : profiles) {
      Tables given = tables(profile);
      boolean drives = given.durations().isEmpty();
      boolean measures = given.distances().isEmpty() && needsMetres(profile);
      Optional<RoadTable> road =
          drives || measures ? road(profile, drives ? "durations" : "distances") : Optional.empty();
      if ((drives || measures) && road.isEmpty()) {
        continue;
      }
      all.add(
          new VrpMatrix(
              given.durations().or(() -> road.map(RoadTable::seconds)).orElseThrow(),
              given.distances().or(() -> road.map(RoadTable::metres)),
              given.costs()));
    }
    return all;
  }

  private boolean needsMetres(String profile) {
    boolean geometry = order.options().geometry() && everyPlaceIsKnown();
    return geometry
        || order.cars().stream()
            .filter(c -> c.profile().equals(profile))
            .anyMatch(c -> c.price().perKm() > 0 || c.limits().metres().isPresent());
  }

  private boolean everyPlaceIsKnown() {
    return ofLines.values().stream().allMatch(Optional::isPresent);
  }

  /** Along our roads, all profiles the same; empty, with a fault, where a place is not known. */
  private Optional<RoadTable> road(String profile, String lacking) {
    if (driven.isEmpty() && size > 0 && !everyPlaceIsKnown()) {
      fault(
          "Missing " + lacking + " matrix for " + profile + " profile.",
          lacking.equals("distances")
              ? "per_km and max_distance need it, or a location beside each location_index."
              : "It is needed, or a location beside each location_index.");
      return Optional.empty();
    }
    if (driven.isEmpty()) {
      driven = Optional.of(size > 0 ? spread() : roads.table(List.copyOf(numbers.keySet())));
    }
    return driven;
  }

  /** The ways between the lines that are used; the others are never driven. */
  private RoadTable spread() {
    List<Integer> used = List.copyOf(new TreeSet<>(ofLines.keySet()));
    RoadTable table =
        roads.table(used.stream().map(line -> ofLines.get(line).orElseThrow()).toList());
    long[][] seconds = new long[size][size];
    long[][] metres = new long[size][size];
    for (int a = 0; a < used.size(); a++) {
      for (int b = 0; b < used.size(); b++) {
        seconds[used.get(a)][used.get(b)] = table.seconds()[a][b];
        metres[used.get(a)][used.get(b)] = table.metres()[a][b];
      }
    }
    return new RoadTable(seconds, metres, table.asTheCrowFlies());
  }
}
