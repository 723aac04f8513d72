package se.bokskjuts.api.costs;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** What is divided: a month's published plans, or a scenario of a finished comparison. */
sealed interface CostOf {
  /** As it stands in an address. */
  String key();

  record Month(YearMonth month) implements CostOf {
    @Override
    public String key() {
      return month.toString();
    }
  }

  /**
   * All simulated days of a scenario.
   *
   * @param name as the comparison has it
   */
  record Scenario(UUID comparison, String name) implements CostOf {
    @Override
    public String key() {
      return comparison + "_" + name;
    }
  }

  /** Empty when the key names neither a month nor a scenario. */
  static Optional<CostOf> find(String key) {
    try {
      int cut = key.indexOf('_');
      return Optional.of(
          cut < 0
              ? new Month(YearMonth.parse(key))
              : new Scenario(UUID.fromString(key.substring(0, cut)), key.substring(cut + 1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
