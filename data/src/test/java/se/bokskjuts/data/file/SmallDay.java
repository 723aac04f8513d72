package se.bokskjuts.data.file;

/** A day of two units, one van, one transfer and one hold, as a file. */
final class SmallDay {
  static final String JSON =
      """
      {
        "format": "bokskjuts-day/1", "date": "2026-11-24",
        "boxType": {"litres": 40.0, "maxKg": 15.0, "emptyKg": 2.0},
        "units": [
          {"id": "falun", "name": "Mediegruppen", "municipality": "Falun", "kind": "MEDIA_GROUP",
           "lat": 60.6036, "lon": 15.626, "windows": [], "serviceSeconds": 600,
           "secondsPerBox": 20, "maxBoxesIn": null, "emptyBoxes": null, "dock": true,
           "promised": false, "missedDays": 0},
          {"id": "mora", "name": "Mora bibliotek", "municipality": "Mora", "kind": "MAIN",
           "lat": 61.007, "lon": 14.5432, "windows": [{"from": "07:30", "to": "16:00"}],
           "serviceSeconds": 240, "secondsPerBox": 20, "maxBoxesIn": null, "emptyBoxes": 14, \
      "dock": false, "promised": true, "missedDays": 1}],
        "sortPoints": [
          {"unit": "falun", "opens": "06:00", "closes": "18:00", "secondsPerItem": 6}],
        "dockSeconds": 600,
        "vans": [
          {"id": "bil-1", "start": "falun", "end": "falun",
           "shift": {"from": "06:30", "to": "16:30"}, "capacityBoxes": 60, "capacityKg": 900,
           "serves": null, "rangeMetres": null, "gramsCo2PerKm": 317, "fixed": 400.0,
           "perHour": 420.0, "perKm": 4.5, "maxWorkSeconds": 18000, "breakSeconds": 1800}],
        "matrix": {"units": ["falun", "mora"], "seconds": [[0, 4980], [4980, 0]], \
      "metres": [[0, 91000], [91000, 0]]},
        "transfers": [
          {"id": "t1", "kind": "RETURN", "from": "mora", "to": "falun", "litres": 1.101,
           "kg": 0.55, "waitedDays": 0}],
        "holds": [
          {"id": "h1", "to": "mora", "waitedDays": 3, "litres": 1.0, "kg": 0.5, "copies": [
            {"item": "001", "at": "falun"}, {"item": "002", "at": "falun"}]}],
        "rates": {
          "delay": {"HOLD": 15.0, "RETURN": 2.0, "TO_MEDIA_GROUP": 1.0, "FROM_MEDIA_GROUP": 4.0,
                    "ROTATION": 0.5},
          "ageing": 0.5, "perBox": 18.0, "perLift": 2.0, "perItemSorted": 1.5, "co2PerKg": 1.5,
          "perMissedVisit": 4000.0},
        "pins": [{"type": "VAN_OF_UNIT", "van": "bil-1", "unit": "mora"}]
      }
      """;

  private SmallDay() {}
}
