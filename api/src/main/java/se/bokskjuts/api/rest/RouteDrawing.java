package se.bokskjuts.api.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.view.PlanPicture;
import se.bokskjuts.api.view.StopLine;
import se.bokskjuts.api.view.VanDay;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadClosure;
import se.bokskjuts.routing.RoadLeg;
import se.bokskjuts.routing.RoadNetwork;

/** Draws a plan's routes along the roads: a line per leg, a point per stop. */
@Component
class RouteDrawing {
  private final RoadNetwork roads;

  RouteDrawing(RoadNetwork roads) {
    this.roads = roads;
  }

  /**
   * @param closed roads that the plan does not drive
   */
  GeoJson.FeatureCollection of(PlanPicture picture, List<RoadClosure> closed) {
    List<GeoJson.Feature> features = new ArrayList<>();
    for (VanDay van : picture.vans()) {
      features.addAll(legsOf(van, picture.day(), closed));
      van.stops().forEach(s -> features.add(pointOf(van, s)));
    }
    return GeoJson.FeatureCollection.of(features);
  }

  /** One van's route alone. */
  GeoJson.FeatureCollection of(VanDay van, DayProblem day, List<RoadClosure> closed) {
    List<GeoJson.Feature> features = new ArrayList<>(legsOf(van, day, closed));
    van.stops().forEach(s -> features.add(pointOf(van, s)));
    return GeoJson.FeatureCollection.of(features);
  }

  private List<GeoJson.Feature> legsOf(VanDay day, DayProblem problem, List<RoadClosure> closed) {
    return roadsOf(day, problem, closed).stream().map(l -> lineOf(day, l)).toList();
  }

  /** The way along the roads, stop by stop. */
  List<RoadLeg> roadsOf(VanDay day, DayProblem problem, List<RoadClosure> closed) {
    Map<UnitId, Unit> units = problem.unitsById();
    Van van =
        problem.vans().stream().filter(v -> v.id().equals(day.van())).findFirst().orElseThrow();
    List<Place> places = new ArrayList<>();
    places.add(Place.of(units.get(van.start())));
    day.stops().forEach(s -> addUnlessThere(places, Place.of(units.get(s.unit()))));
    addUnlessThere(places, Place.of(units.get(van.end())));
    if (places.size() < 2) {
      return List.of();
    }
    return roads.path(places, closed).legs();
  }

  private static void addUnlessThere(List<Place> places, Place place) {
    if (!places.get(places.size() - 1).id().equals(place.id())) {
      places.add(place);
    }
  }

  private static GeoJson.Feature lineOf(VanDay van, RoadLeg leg) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("kind", "leg");
    properties.put("van", van.van().value());
    properties.put("colour", van.colour());
    properties.put("from", leg.from().id().value());
    properties.put("fromName", leg.from().name());
    properties.put("to", leg.to().id().value());
    properties.put("toName", leg.to().name());
    properties.put("metres", leg.metres());
    properties.put("seconds", leg.seconds());
    return GeoJson.Feature.line(
        leg.points().stream().map(p -> List.of(p.lon(), p.lat())).toList(), properties);
  }

  private static GeoJson.Feature pointOf(VanDay van, StopLine stop) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("kind", "stop");
    properties.put("van", van.van().value());
    properties.put("colour", van.colour());
    properties.put("number", stop.number());
    properties.put("unit", stop.unit().value());
    properties.put("name", stop.name());
    properties.put("arrive", stop.arrive());
    properties.put("depart", stop.depart());
    properties.put("unload", stop.unload().size());
    properties.put("load", stop.load().size());
    return GeoJson.Feature.point(stop.lon(), stop.lat(), properties);
  }
}
