package se.bokskjuts.data.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.bokskjuts.data.sharing.CostBill;
import se.bokskjuts.data.sharing.MonthShare;
import se.bokskjuts.data.sharing.StopLine;
import se.bokskjuts.data.sharing.TourFigures;

/** The bill that stands in finished runs' results. */
public final class RunBills {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RunBills() {}

  /** All runs together. Throws {@link IllegalArgumentException} on text that is no result. */
  public static CostBill of(Collection<String> results) {
    List<MonthShare> shares = new ArrayList<>();
    List<StopLine> stops = new ArrayList<>();
    List<TourFigures> tours = new ArrayList<>();
    for (String result : results) {
      JsonNode run = read(result);
      run.path("shares").forEach(node -> shares.add(share(node)));
      run.path("stops").forEach(node -> stops.add(stop(node)));
      run.path("tours").forEach(node -> tours.add(tour(node)));
    }
    return new CostBill(shares, stops, tours, List.of());
  }

  private static JsonNode read(String result) {
    try {
      return MAPPER.readTree(result);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no run's result: " + e.getOriginalMessage(), e);
    }
  }

  private static MonthShare share(JsonNode node) {
    return new MonthShare(
        node.path("month").asText(),
        node.path("payer").asText(),
        node.path("populationOre").asLong(),
        node.path("useOre").asLong(),
        node.path("shapleyOre").asLong(),
        node.path("co2Mg").asLong());
  }

  private static StopLine stop(JsonNode node) {
    return new StopLine(
        LocalDate.parse(node.path("date").asText()),
        node.path("van").asText(),
        node.path("number").asInt(),
        node.path("unit").asText(),
        node.path("payer").asText(),
        node.path("boxes").asInt(),
        node.path("metres").asLong(),
        node.path("useOre").asLong(),
        node.path("shapleyOre").asLong(),
        node.path("co2Mg").asLong());
  }

  private static TourFigures tour(JsonNode node) {
    return new TourFigures(
        LocalDate.parse(node.path("date").asText()),
        node.path("van").asText(),
        node.path("fuel").asText(),
        node.path("metres").asLong(),
        node.path("co2Mg").asLong(),
        node.path("boxes").asLong(),
        node.path("ore").asLong());
  }
}
