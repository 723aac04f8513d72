package se.bokskjuts.api.rest;

import io.jenetics.jpx.GPX;
import io.jenetics.jpx.Route;
import io.jenetics.jpx.TrackSegment;
import io.jenetics.jpx.WayPoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import se.bokskjuts.api.view.StopLine;
import se.bokskjuts.api.view.VanDay;
import se.bokskjuts.routing.RoadLeg;

/**
 * A van's day as GPX 1.1: a route of its stops with their arrivals, and the track along the roads
 * between.
 */
final class Gpx {
  static final String MEDIA_TYPE = "application/gpx+xml";
  private static final String CREATOR = "Bokskjuts";
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private Gpx() {}

  static byte[] of(VanDay van, LocalDate date, List<RoadLeg> legs) {
    String name = van.van().value() + " " + date;
    TrackSegment.Builder line = TrackSegment.builder();
    legs.forEach(leg -> leg.points().forEach(p -> line.addPoint(WayPoint.of(p.lat(), p.lon()))));
    GPX gpx =
        GPX.builder(CREATOR)
            .metadata(m -> m.name(name))
            .addRoute(routeOf(van, date, name))
            .addTrack(t -> t.name(name).addSegment(line.build()))
            .build();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      GPX.Writer.of(new GPX.Writer.Indent("  ")).write(gpx, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Route routeOf(VanDay van, LocalDate date, String name) {
    Route.Builder route = Route.builder().name(name);
    for (StopLine stop : van.stops()) {
      route.addPoint(
          p ->
              p.lat(stop.lat())
                  .lon(stop.lon())
                  .time(instant(date, stop.arrive()))
                  .name(stop.number() + " " + stop.name())
                  .desc("−" + stop.unload().size() + " +" + stop.load().size()));
    }
    return route.build();
  }

  private static Instant instant(LocalDate date, String hoursMinutes) {
    return date.atTime(LocalTime.parse(hoursMinutes)).atZone(SWEDEN).toInstant();
  }
}
