package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A small day with a published plan, and what its drivers and units may send. */
final class RoadDay {
  static final String FALUN = "falu-stadsbibliotek";
  static final String MORA = "mora-bibliotek";
  static final String LEKSAND = "leksands-bibliotek";

  private static final ObjectMapper JSON = new ObjectMapper();

  final String date;
  final String plan;
  private final Client client;
  private final JsonNode file;
  private final Map<String, String> drivers = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();

  private RoadDay(Client client, String date, String plan) {
    this.client = client;
    this.date = date;
    this.plan = plan;
    this.file = client.get(address() + "/plan.json").json();
    for (JsonNode link : client.get(address() + "/links").json()) {
      String path = link.path("href").asText().replaceFirst("https?://[^/]+", "");
      Map<String, String> kind = link.path("kind").asText().equals("DRIVER") ? drivers : units;
      kind.put(link.path("subject").asText(), path);
    }
  }

  /** Items between Falun, Mora and Leksand, planned and published for the date. */
  static RoadDay publish(Client client, String date) throws InterruptedException {
    StringBuilder csv = new StringBuilder("streckkod;typ;från;till;datum;liter;vikt;titel\n");
    String[][] ways = {{FALUN, MORA}, {MORA, FALUN}, {LEKSAND, MORA}, {FALUN, LEKSAND}};
    for (int i = 0; i < 16; i++) {
      String[] way = ways[i % ways.length];
      csv.append(date.replace("-", "") + String.format("%04d", i))
          .append(";HOLD;" + way[0] + ";" + way[1] + ";" + date + ";1,2;0,6;Bok " + i + "\n");
    }
    Client.Answer read =
        client.upload(
            "/api/v1/imports",
            "vag-" + date + ".csv",
            csv.toString().getBytes(StandardCharsets.UTF_8),
            Map.of("date", date));
    assertThat(read.status()).as(read.text()).isEqualTo(200);
    return publishAgain(client, date);
  }

  /** A new version for what waits on the date. */
  static RoadDay publishAgain(Client client, String date) throws InterruptedException {
    String order = "{\"date\":\"" + date + "\",\"steps\":200,\"seed\":5}";
    String location = client.post("/api/v1/plans", order).header("Location");
    JsonNode made = client.awaitPlan(location);
    assertThat(made.path("state").asText()).as(made.toString()).isEqualTo("DRAFT");
    String tag = client.get(location).header("ETag");
    assertThat(client.post(location + "/publish", "", "If-Match", tag).status()).isEqualTo(200);
    return new RoadDay(client, date, location.substring(location.lastIndexOf('/') + 1));
  }

  String address() {
    return "/api/v1/plans/" + plan;
  }

  String driver(String van) {
    return drivers.get(van);
  }

  String unit(String unit) {
    return units.get(unit);
  }

  List<String> vans() {
    return List.copyOf(drivers.keySet());
  }

  /** The van that unloads a box at the unit. */
  Handling unloadingAt(String unit) {
    return handling("unload", unit);
  }

  Handling loadingAt(String unit) {
    return handling("load", unit);
  }

  /** A box at a stop. */
  record Handling(String van, int stop, String unit, String box, List<String> items) {}

  private Handling handling(String way, String unit) {
    for (JsonNode route : file.path("routes")) {
      for (int i = 0; i < route.path("stops").size(); i++) {
        JsonNode stop = route.path("stops").get(i);
        for (JsonNode box : stop.path(way)) {
          boolean isForIt =
              way.equals("load") || box(box.asText()).path("to").asText().equals(unit);
          if (stop.path("unit").asText().equals(unit) && isForIt) {
            List<String> items = new ArrayList<>();
            box(box.asText()).path("items").forEach(item -> items.add(item.asText()));
            return new Handling(route.path("van").asText(), i, unit, box.asText(), items);
          }
        }
      }
    }
    throw new AssertionError("no van handles a box at " + unit + ": " + file);
  }

  private JsonNode box(String id) {
    return StreamSupport.stream(file.path("boxes").spliterator(), false)
        .filter(b -> b.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  int stops(String van) {
    return StreamSupport.stream(file.path("routes").spliterator(), false)
        .filter(r -> r.path("van").asText().equals(van))
        .mapToInt(r -> r.path("stops").size())
        .sum();
  }

  /** How the day stands. */
  JsonNode live() {
    return client.get(address() + "/live").json();
  }

  /** The items that wait on another date, with the places where they are. */
  Map<String, String> waitingOn(String other) {
    Map<String, String> places = new LinkedHashMap<>();
    client
        .get("/api/v1/days/" + other + "/day.json")
        .json()
        .path("transfers")
        .forEach(t -> places.put(t.path("id").asText(), t.path("from").asText()));
    return places;
  }

  static Map<String, Object> report(String kind, String at, Object... fields) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("id", UUID.randomUUID().toString());
    report.put("kind", kind);
    report.put("at", Instant.parse(at).toString());
    for (int i = 0; i < fields.length; i += 2) {
      report.put((String) fields[i], fields[i + 1]);
    }
    return report;
  }

  static String batch(List<Map<String, Object>> reports) {
    try {
      return JSON.writeValueAsString(Map.of("reports", reports));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
