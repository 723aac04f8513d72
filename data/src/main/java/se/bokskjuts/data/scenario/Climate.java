package se.bokskjuts.data.scenario;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Factors that a scenario sets in place of the table's.
 *
 * @param gramsPerKm of CO2e by fuel, from well to wheel
 * @param hubGramsPerItem of CO2e each time an item is sorted: light, heat and machines
 */
public record Climate(Map<String, BigDecimal> gramsPerKm, BigDecimal hubGramsPerItem) {
  public Climate {
    gramsPerKm = Map.copyOf(gramsPerKm);
  }
}
