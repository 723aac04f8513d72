package se.bokskjuts.data.file;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;

/** Units and sort points of a day file. */
final class PlaceFields {
  private static final int MOST_BOXES = 100_000;

  private PlaceFields() {}

  static List<Unit> units(Fields day) {
    List<Fields> objects = day.objects("units", "unit", true);
    References.refuseTwins(objects, "id", new HashSet<>(), "another unit");
    return DayFileReader.each(objects, PlaceFields::unit);
  }

  private static Optional<Unit> unit(Fields unit) {
    UnitId id = UnitId.of(unit.text("id"));
    String name = unit.text("name", id.value());
    String municipality = unit.text("municipality", "");
    UnitKind kind = unit.oneOf("kind", UnitKind.class);
    double lat = unit.degrees("lat", 90);
    double lon = unit.degrees("lon", 180);
    List<TimeWindow> windows =
        DayFileReader.each(unit.objects("windows", "window", false), PlaceFields::window);
    int serviceSeconds = unit.integer("serviceSeconds", 0, Fields.DAY_SECONDS, 0);
    int secondsPerBox = unit.integer("secondsPerBox", 0, Fields.DAY_SECONDS, 0);
    OptionalInt maxBoxesIn = unit.optionalInteger("maxBoxesIn", 0, MOST_BOXES);
    OptionalInt emptyBoxes = unit.optionalInteger("emptyBoxes", 0, MOST_BOXES);
    boolean dock = unit.truth("dock");
    boolean promised = unit.truth("promised");
    int missedDays = unit.integer("missedDays", 0, 10_000, 0);
    return unit.build(
        () ->
            new Unit(
                id,
                name,
                municipality,
                kind,
                lat,
                lon,
                windows,
                serviceSeconds,
                secondsPerBox,
                maxBoxesIn,
                emptyBoxes,
                dock,
                promised,
                missedDays));
  }

  static Optional<TimeWindow> window(Fields window) {
    LocalTime from = window.time("from");
    LocalTime to = window.time("to");
    refuseBackward(window, "from", from, "to", to);
    return window.build(() -> new TimeWindow(from, to));
  }

  private static void refuseBackward(
      Fields fields, String first, LocalTime from, String last, LocalTime to) {
    if (to.isBefore(from) && fields.isTime(first) && fields.isTime(last)) {
      String expected = first + " is " + from + ", later the same day";
      fields.fault(FileFaultCode.CONTRADICTION, last, to.toString(), expected);
    }
  }

  static List<SortPoint> sortPoints(Fields day, KnownIds known) {
    List<Fields> objects = day.objects("sortPoints", "sort point", false);
    References.refuseTwins(objects, "unit", new HashSet<>(), "another sort point");
    return DayFileReader.each(objects, o -> sortPoint(o, known));
  }

  private static Optional<SortPoint> sortPoint(Fields point, KnownIds known) {
    UnitId unit = References.unit(point, "unit", known);
    LocalTime opens = point.time("opens");
    LocalTime closes = point.time("closes");
    refuseBackward(point, "opens", opens, "closes", closes);
    int secondsPerItem = point.integer("secondsPerItem", 0, Fields.DAY_SECONDS);
    return point.build(() -> new SortPoint(unit, opens, closes, secondsPerItem));
  }
}
