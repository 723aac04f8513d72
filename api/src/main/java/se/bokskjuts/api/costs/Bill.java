package se.bokskjuts.api.costs;

import java.util.Map;
import java.util.Optional;
import se.bokskjuts.data.scenario.Sharing;
import se.bokskjuts.data.sharing.CostBill;

/**
 * A bill and what it is of.
 *
 * @param title in the reader's language
 * @param days service days in it
 * @param runs runs that were simulated for it; 1 for a month
 * @param sharing its weights; empty for a scenario, whose file has them
 * @param unitNames by id
 */
record Bill(
    CostOf of,
    String title,
    CostBill amounts,
    int days,
    int runs,
    Optional<Sharing> sharing,
    Map<String, String> unitNames) {
  boolean isMonth() {
    return of instanceof CostOf.Month;
  }

  String unit(String id) {
    return unitNames.getOrDefault(id, id);
  }
}
