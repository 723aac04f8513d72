package se.bokskjuts.routing;

import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.ev.VehicleSpeed;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.util.countryrules.CountryRuleFactory;
import com.graphhopper.search.KVStorage.KValue;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.PointList;
import com.graphhopper.util.TurnCostsConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Brings roads into GraphHopper: the table of Dalarna, or an OpenStreetMap file. */
final class GraphHopperImport extends GraphHopper {
  static final String PROFILE = "van";

  /** A private road is driven to reach a unit on it, never to pass through. */
  private static final int PRIVATE_KMH = 5;

  /** A van that delivers turns round where it can. */
  private static final int U_TURN_SECONDS = 0;

  private final Optional<RoadTable> table;

  private GraphHopperImport(Optional<RoadTable> table, VanProfile van) {
    this.table = table;
    setEncodedValuesString(
        "car_access|block_private=false, car_average_speed|speed_bits=8|speed_factor=1,"
            + " road_class, road_environment, road_access, max_height, max_weight");
    setMinNetworkSize(0);
    setCountryRuleFactory(new CountryRuleFactory());
    Profile profile = new Profile(PROFILE).setCustomModel(model(van, table.isPresent()));
    setProfiles(
        table.isPresent()
            ? profile
            : profile.setTurnCostsConfig(
                new TurnCostsConfig(List.of("motorcar", "motor_vehicle"), U_TURN_SECONDS)));
  }

  /** Dalarna in memory, from the table that the program carries. */
  static GraphHopper table(RoadTable table, VanProfile van) {
    GraphHopper hopper = new GraphHopperImport(Optional.of(table), van).setStoreOnFlush(false);
    hopper.setGraphHopperLocation("in-memory-" + UUID.randomUUID());
    return hopper.importOrLoad();
  }

  /** Imports an OpenStreetMap file into a directory. */
  static void importOsm(Path file, Path directory, VanProfile van) {
    GraphHopper hopper = new GraphHopperImport(Optional.empty(), van);
    hopper.setOSMFile(file.toString()).setGraphHopperLocation(directory.toString());
    try {
      hopper.importOrLoad();
    } finally {
      hopper.close();
    }
  }

  /** What {@link #importOsm} left in the directory. */
  static GraphHopper load(Path directory, VanProfile van) {
    GraphHopper hopper = new GraphHopperImport(Optional.empty(), van).setAllowWrites(false);
    hopper.setGraphHopperLocation(directory.toString());
    if (!hopper.load()) {
      hopper.close();
      throw new IllegalStateException(directory + " holds no imported roads");
    }
    return hopper;
  }

  private static CustomModel model(VanProfile van, boolean fromTable) {
    CustomModel model =
        new CustomModel()
            .setDistanceInfluence(0.0)
            .addToPriority(If("!car_access", MULTIPLY, "0"))
            .addToSpeed(If("true", LIMIT, "car_average_speed"))
            .addToSpeed(If("true", LIMIT, String.valueOf(van.mostKmh())));
    return fromTable ? model : withRulesOfOsm(model, van);
  }

  private static CustomModel withRulesOfOsm(CustomModel model, VanProfile van) {
    model
        .addToPriority(If("max_height < " + van.heightMetres(), MULTIPLY, "0"))
        .addToPriority(If("max_weight < " + van.tonnes(), MULTIPLY, "0"))
        .addToSpeed(If("road_access == PRIVATE", LIMIT, String.valueOf(PRIVATE_KMH)));
    van.mostKmhOn().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> entry.getKey() != RoadKind.FERRY)
        .map(entry -> If("road_class == " + entry.getKey(), LIMIT, entry.getValue().toString()))
        .forEach(model::addToSpeed);
    return model;
  }

  @Override
  protected void importOSM() {
    if (table.isEmpty()) {
      super.importOSM();
      return;
    }
    createBaseGraphAndProperties();
    Map<String, Integer> nodes = new HashMap<>();
    NodeAccess access = getBaseGraph().getNodeAccess();
    for (RoadTable.Waypoint waypoint : table.get().waypoints().values()) {
      access.setNode(nodes.size(), waypoint.point().lat(), waypoint.point().lon());
      nodes.put(waypoint.id(), nodes.size());
    }
    Curves curves = new Curves(table.get());
    table.get().roads().forEach(road -> addRoad(road, nodes, curves));
  }

  private void addRoad(RoadTable.Road road, Map<String, Integer> nodes, Curves curves) {
    EncodingManager encoding = getEncodingManager();
    EdgeIteratorState edge =
        getBaseGraph().edge(nodes.get(road.from().id()), nodes.get(road.to().id()));
    edge.setDistance(road.metres());
    edge.set(encoding.getBooleanEncodedValue(VehicleAccess.key("car")), true, true);
    edge.set(
        encoding.getDecimalEncodedValue(VehicleSpeed.key("car")),
        (double) road.kmh(),
        (double) road.kmh());
    edge.set(
        encoding.getEnumEncodedValue(RoadClass.KEY, RoadClass.class),
        RoadClass.find(road.kind().name().toLowerCase(Locale.ROOT)));
    edge.setKeyValues(Map.of("street_ref", new KValue(road.ref())));
    PointList between = new PointList();
    curves.between(road).forEach(point -> between.add(point.lat(), point.lon()));
    edge.setWayGeometry(between);
  }

  /** The cities, towns, villages and hamlets that an OpenStreetMap file names. */
  static List<RoadMap.Name> placeNames(Path file) throws Exception {
    List<RoadMap.Name> names = new ArrayList<>();
    try (OSMInputFile input =
        new OSMInputFile(file.toFile())
            .setWorkerThreads(1)
            .setSkipOptions(new SkipOptions(false, true, true))
            .open()) {
      for (ReaderElement element = input.getNext(); element != null; element = input.getNext()) {
        if (element instanceof ReaderNode node && node.hasTag("name") && node.hasTag("place")) {
          findKind(node.getTag("place"))
              .ifPresent(
                  kind ->
                      names.add(
                          new RoadMap.Name(
                              node.getTag("name"),
                              kind,
                              new RoadPoint(node.getLat(), node.getLon()))));
        }
      }
    }
    return names;
  }

  private static Optional<RoadMap.NameKind> findKind(String place) {
    for (RoadMap.NameKind kind : RoadMap.NameKind.values()) {
      if (kind.name().equalsIgnoreCase(place)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
