package se.bokskjuts.benchmarks.days;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.Money;

/** Total costs to compare with, from {@code reference.csv} beside the day files. */
record ReferenceCosts(Map<String, Money> byFileName) {
  private static final String FILE = "reference.csv";

  /** None where there is no such file. Throws {@link DaysRefused} for a file of another shape. */
  static ReferenceCosts beside(Path folder) throws IOException {
    return of(folder.resolve(FILE));
  }

  /** As {@link #beside}, from a file of any name with columns day and total. */
  static ReferenceCosts of(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new ReferenceCosts(Map.of());
    }
    List<String> lines = Files.readAllLines(file);
    List<String> head = lines.isEmpty() ? List.of() : List.of(lines.get(0).split(","));
    int day = head.indexOf("day");
    int total = head.indexOf("total");
    if (day < 0 || total < 0) {
      throw new DaysRefused(file + ": saknar kolumn day eller total / lacks column day or total");
    }
    Map<String, Money> costs = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      if (cells.length > Math.max(day, total)) {
        costs.put(cells[day], money(file, cells[total]));
      }
    }
    return new ReferenceCosts(costs);
  }

  private static Money money(Path file, String text) {
    try {
      return Money.ofSek(new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw new DaysRefused(file + ": \"" + text + "\" är inget tal / is no number");
    }
  }

  Optional<Money> find(String fileName) {
    return Optional.ofNullable(byFileName.get(fileName));
  }
}
