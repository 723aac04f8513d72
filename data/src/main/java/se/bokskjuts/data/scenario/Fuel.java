package se.bokskjuts.data.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What vans run on, with the factors of a van of up to 3.5 tonnes.
 *
 * @param gramsPerKm of CO2e, from well to wheel
 * @param winterGramsPerKm the same in winter
 * @param sekPerKm fuel, wear and depreciation; an assumption
 * @param rangeMetres a day's driving; 0: no limit
 * @param source of the factors
 */
public record Fuel(
    String id,
    String swedish,
    String english,
    BigDecimal gramsPerKm,
    BigDecimal winterGramsPerKm,
    BigDecimal sekPerKm,
    int rangeMetres,
    String source) {
  private static final String TABLE = "/scenario/fuels.csv";
  private static final int COLUMNS = 8;

  /** All that the program knows, by id. */
  public static Map<String, Fuel> table() {
    Map<String, Fuel> all = new LinkedHashMap<>();
    for (String line : lines().subList(1, lines().size())) {
      String[] cell = line.split(";", COLUMNS);
      all.put(
          cell[0],
          new Fuel(
              cell[0],
              cell[1],
              cell[2],
              new BigDecimal(cell[3]),
              new BigDecimal(cell[4]),
              new BigDecimal(cell[5]),
              Integer.parseInt(cell[6]) * 1000,
              cell[7]));
    }
    return all;
  }

  /** What a van runs on is told by its grams per kilometre, on bare roads or in winter. */
  public static Optional<Fuel> find(BigDecimal gramsPerKm) {
    return table().values().stream()
        .filter(
            fuel ->
                fuel.gramsPerKm().compareTo(gramsPerKm) == 0
                    || fuel.winterGramsPerKm().compareTo(gramsPerKm) == 0)
        .findFirst();
  }

  private static List<String> lines() {
    InputStream in = Fuel.class.getResourceAsStream(TABLE);
    if (in == null) {
      throw new IllegalStateException("resource " + TABLE + " is missing");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
