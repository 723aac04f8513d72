package se.bokskjuts.data.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.PlanFileReader;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * A day of two vans. bil-1: Falun (on b1 to Mora, b2 to Idre), Mora (off b1, b2; on b3 to the media
 * group), the media group (off b3). bil-2 from Mora: Mora (on b2), Idre (off b2; on b4), Mora (off
 * b4). t1 rides in b1, t2 and t3 in b2, t4 in b3, t5 in b4.
 */
final class TwoVans {
  static final UnitId MEDIA_GROUP = UnitId.of("mediegruppen");
  static final UnitId FALUN = UnitId.of("falun");
  static final UnitId MORA = UnitId.of("mora");
  static final UnitId IDRE = UnitId.of("idre");
  static final VanId BIL_1 = VanId.of("bil-1");
  static final VanId BIL_2 = VanId.of("bil-2");
  static final UUID PLAN_ID = UUID.fromString("00000000-0000-0000-0000-000000000007");
  static final Instant SEVEN = Instant.parse("2026-11-24T06:00:00Z");

  private static final String UNIT =
      """
      {"id": "%s", "name": "%s", "municipality": "%s", "kind": "MAIN", "lat": 61, "lon": 14,
       "windows": [], "serviceSeconds": 0, "secondsPerBox": 0, "dock": true, "promised": true,
       "missedDays": 0}""";
  private static final String VAN =
      """
      {"id": "%s", "start": "%s", "end": "%s", "shift": {"from": "06:00", "to": "18:00"},
       "capacityBoxes": 60, "capacityKg": 900, "gramsCo2PerKm": 300, "fixed": 1, "perHour": 1,
       "perKm": 1, "breakSeconds": 0}""";
  private static final String TRANSFER =
      """
      {"id": "%s", "kind": "RETURN", "from": "%s", "to": "%s", "litres": 1, "kg": 1,
       "waitedDays": 0}""";

  static final DayProblem DAY =
      DayFileReader.read(
              """
              {"format": "bokskjuts-day/1", "date": "2026-11-24",
               "boxType": {"litres": 40, "maxKg": 15, "emptyKg": 2},
               "units": [%s], "sortPoints": [{"unit": "mediegruppen", "opens": "06:00",
               "closes": "18:00", "secondsPerItem": 6}], "dockSeconds": 600, "vans": [%s],
               "matrix": {"units": ["mediegruppen", "falun", "mora", "idre"],
               "seconds": [[0,1,1,1],[1,0,1,1],[1,1,0,1],[1,1,1,0]],
               "metres": [[0,1,1,1],[1,0,1,1],[1,1,0,1],[1,1,1,0]]},
               "transfers": [%s], "holds": [{"id": "h1", "to": "idre", "waitedDays": 0,
               "litres": 1, "kg": 1, "copies": [{"item": "0030", "at": "idre"}]}],
               "rates": {"delay": {"HOLD": 15, "RETURN": 2, "TO_MEDIA_GROUP": 1,
               "FROM_MEDIA_GROUP": 4, "ROTATION": 0.5}, "ageing": 0.5, "perBox": 18,
               "perLift": 2, "perItemSorted": 1.5, "co2PerKg": 1.5, "perMissedVisit": 4000},
               "pins": []}
              """
                  .formatted(
                      String.join(
                          ",",
                          UNIT.formatted("mediegruppen", "Mediegruppen", "Falun"),
                          UNIT.formatted("falun", "Falun", "Falun"),
                          UNIT.formatted("mora", "Mora", "Mora"),
                          UNIT.formatted("idre", "Idre", "Älvdalen")),
                      String.join(
                          ",",
                          VAN.formatted("bil-1", "mediegruppen", "mediegruppen"),
                          VAN.formatted("bil-2", "mora", "mora")),
                      String.join(
                          ",",
                          TRANSFER.formatted("t1", "falun", "mora"),
                          TRANSFER.formatted("t2", "falun", "idre"),
                          TRANSFER.formatted("t3", "falun", "idre"),
                          TRANSFER.formatted("t4", "mora", "falun"),
                          TRANSFER.formatted("t5", "idre", "mora"))))
          .getProblem();

  static final Plan PLAN = PlanFileReader.read(planText("b1")).plan();

  private TwoVans() {}

  /** With another id for the first box. */
  static String planText(String first) {
    return """
        {"format": "bokskjuts-plan/1", "date": "2026-11-24", "copies": {"h1": "0030"},
         "boxes": [
           {"id": "b1", "from": "falun", "to": "mora", "sort": false, "items": ["t1"]},
           {"id": "b2", "from": "falun", "to": "idre", "sort": false, "items": ["t2", "t3"]},
           {"id": "b3", "from": "mora", "to": "mediegruppen", "sort": true, "items": ["t4"]},
           {"id": "b4", "from": "idre", "to": "mora", "sort": false, "items": ["t5"]}],
         "routes": [
           {"van": "bil-1", "start": "07:00:00", "end": "12:00:00", "stops": [
             {"unit": "falun", "arrive": "08:00:00", "start": "08:00:00", "depart": "08:10:00",
              "unload": [], "load": ["b1", "b2"]},
             {"unit": "mora", "arrive": "09:00:00", "start": "09:00:00", "depart": "09:10:00",
              "unload": ["b1", "b2"], "load": ["b3"]},
             {"unit": "mediegruppen", "arrive": "11:00:00", "start": "11:00:00",
              "depart": "11:10:00", "unload": ["b3"], "load": []}], "breaks": []},
           {"van": "bil-2", "start": "10:00:00", "end": "14:00:00", "stops": [
             {"unit": "mora", "arrive": "10:00:00", "start": "10:00:00", "depart": "10:10:00",
              "unload": [], "load": ["b2"]},
             {"unit": "idre", "arrive": "12:00:00", "start": "12:00:00", "depart": "12:10:00",
              "unload": ["b2"], "load": ["b4"]},
             {"unit": "mora", "arrive": "14:00:00", "start": "14:00:00", "depart": "14:10:00",
              "unload": ["b4"], "load": []}], "breaks": []}],
         "stays": [], "cost": {"vans": 0.0, "handling": 0.0, "sorting": 0.0, "delay": 0.0,
         "missed": 0.0, "total": 0.0}}
        """
        .replace("\"b1\"", "\"" + first + "\"");
  }

  /** So many minutes after seven. */
  static DeliveryEvent atStop(int minute, EventKind kind, VanId van, int stop, Reason... reason) {
    return event(minute, kind, Optional.of(van), OptionalInt.of(stop), Optional.empty(), reason);
  }

  static DeliveryEvent ofBox(
      int minute, EventKind kind, VanId van, int stop, String box, Reason... reason) {
    return event(
        minute, kind, Optional.of(van), OptionalInt.of(stop), Optional.of(BoxId.of(box)), reason);
  }

  static DeliveryEvent ofVan(int minute, EventKind kind, VanId van, Reason... reason) {
    return event(minute, kind, Optional.of(van), OptionalInt.empty(), Optional.empty(), reason);
  }

  static DeliveryEvent atUnit(
      int minute, EventKind kind, UnitId unit, String box, Reason... reason) {
    return new DeliveryEvent(
        UUID.randomUUID(),
        PLAN_ID,
        kind,
        Optional.empty(),
        OptionalInt.empty(),
        unit,
        Optional.of(BoxId.of(box)),
        Optional.empty(),
        first(reason),
        SEVEN.plusSeconds(60L * minute),
        "unit:" + unit);
  }

  static DeliveryEvent ofItem(int minute, EventKind kind, String transfer, Reason... reason) {
    return new DeliveryEvent(
        UUID.randomUUID(),
        PLAN_ID,
        kind,
        Optional.empty(),
        OptionalInt.empty(),
        FALUN,
        Optional.empty(),
        Optional.of(TransferId.of(transfer)),
        first(reason),
        SEVEN.plusSeconds(60L * minute),
        "unit:falun");
  }

  private static DeliveryEvent event(
      int minute,
      EventKind kind,
      Optional<VanId> van,
      OptionalInt stop,
      Optional<BoxId> box,
      Reason... reason) {
    return new DeliveryEvent(
        UUID.randomUUID(),
        PLAN_ID,
        kind,
        van,
        stop,
        stop.isPresent() ? unitOf(van.orElseThrow(), stop.getAsInt()) : MEDIA_GROUP,
        box,
        Optional.empty(),
        first(reason),
        SEVEN.plusSeconds(60L * minute),
        "driver:" + van.orElseThrow());
  }

  private static UnitId unitOf(VanId van, int stop) {
    return PLAN.routes().stream()
        .filter(r -> r.van().equals(van))
        .findFirst()
        .orElseThrow()
        .stops()
        .get(stop)
        .unit();
  }

  private static Optional<Reason> first(Reason... reason) {
    return reason.length == 0 ? Optional.empty() : Optional.of(reason[0]);
  }
}
