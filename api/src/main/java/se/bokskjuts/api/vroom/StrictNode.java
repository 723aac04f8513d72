package se.bokskjuts.api.vroom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import se.bokskjuts.api.problem.Fault;
import se.bokskjuts.data.file.DidYouMean;

/**
 * A JSON value with its place. What is wrong is noted and read on with a harmless value, so that
 * all faults are told at once. A null is as if it were not there.
 */
final class StrictNode {
  /** Times, amounts, costs: beyond it sums could overflow. */
  private static final long MOST = 1L << 40;

  private static final int MOST_FAULTS = 100;

  private final JsonNode node;
  private final String pointer;
  private final List<Fault> faults;

  StrictNode(JsonNode node, String pointer, List<Fault> faults) {
    this.node = node;
    this.pointer = pointer;
    this.faults = faults;
  }

  void fault(String detail, String hint) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(pointer.isEmpty() ? "/" : pointer, "INPUT", detail, hint));
    }
  }

  /** Notes every key that is not among these. */
  StrictNode withKeys(String... known) {
    if (!node.isObject()) {
      fault("Invalid " + name().replaceFirst("^the ", "") + ".", "It must be an object.");
      return this;
    }
    List<String> keys = List.of(known);
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!keys.contains(key)) {
                fault("Unknown key \"" + key + "\" in " + name() + ".", hint(key, keys));
              }
            });
    return this;
  }

  private static String hint(String key, List<String> known) {
    return DidYouMean.find(key, known)
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElse("Known are " + String.join(", ", known) + ".");
  }

  private String name() {
    return pointer.isEmpty() ? "the input" : pointer;
  }

  boolean has(String key) {
    return node.hasNonNull(key);
  }

  StrictNode get(String key) {
    return new StrictNode(node.path(key), pointer + "/" + key, faults);
  }

  Optional<StrictNode> find(String key) {
    return has(key) ? Optional.of(get(key)) : Optional.empty();
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** None where it is absent. */
  List<StrictNode> list(String key) {
    List<StrictNode> all = new ArrayList<>();
    if (has(key)) {
      StrictNode array = get(key);
      if (!array.node.isArray()) {
        array.fault("Invalid " + array.name() + " array.", "");
      }
      for (int i = 0; i < array.node.size(); i++) {
        all.add(new StrictNode(array.node.get(i), array.pointer + "/" + i, faults));
      }
    }
    return all;
  }

  long getId() {
    if (!node.path("id").isIntegralNumber() || !node.path("id").canConvertToLong()) {
      fault("Invalid or missing id for " + name() + ".", "It must be an integer.");
      return -1;
    }
    return node.path("id").asLong();
  }

  Optional<String> findText(String key) {
    Optional<StrictNode> there = find(key);
    there.filter(t -> !t.node.isTextual()).ifPresent(t -> t.invalid("a string"));
    return there.filter(t -> t.node.isTextual()).map(t -> t.node.asText());
  }

  private void invalid(String wanted) {
    fault("Invalid " + name() + " value.", "It must be " + wanted + ".");
  }

  OptionalLong findAmount(String key) {
    return has(key) ? OptionalLong.of(get(key).amount()) : OptionalLong.empty();
  }

  long amount(String key, long otherwise) {
    return findAmount(key).orElse(otherwise);
  }

  /** A whole number, 0 or more. */
  long amount() {
    boolean whole = node.isNumber() && node.asDouble() == Math.rint(node.asDouble());
    if (!whole || node.asDouble() < 0 || node.asDouble() > MOST) {
      invalid("a whole number from 0 on");
      return 0;
    }
    return node.asLong();
  }

  OptionalInt findSmall(String key, int most) {
    OptionalLong amount = findAmount(key);
    if (amount.isPresent() && amount.getAsLong() > most) {
      get(key).invalid("at most " + most);
      return OptionalInt.of(0);
    }
    return amount.isPresent() ? OptionalInt.of((int) amount.getAsLong()) : OptionalInt.empty();
  }

  List<Long> amounts(String key) {
    return list(key).stream().map(StrictNode::amount).toList();
  }

  Set<Integer> skills() {
    Set<Integer> skills = new TreeSet<>();
    for (StrictNode skill : list("skills")) {
      long number = skill.amount();
      if (number > Integer.MAX_VALUE) {
        skill.invalid("at most " + Integer.MAX_VALUE);
      }
      skills.add((int) number);
    }
    return skills;
  }

  double decimal() {
    if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
      invalid("a number");
      return 1;
    }
    return node.asDouble();
  }

  /** True, false, or as vroom-express takes them: 0 is false. */
  boolean truth() {
    return node.isBoolean() ? node.asBoolean() : node.isNumber() && node.asDouble() != 0;
  }

  int size() {
    return node.size();
  }

  List<StrictNode> elements() {
    List<StrictNode> all = new ArrayList<>();
    if (!node.isArray()) {
      fault("Invalid " + name() + " array.", "");
    }
    for (int i = 0; i < node.size(); i++) {
      all.add(new StrictNode(node.get(i), pointer + "/" + i, faults));
    }
    return all;
  }

  /** Rows of whole numbers, as many in each as there are rows. */
  long[][] square() {
    int n = node.size();
    long[][] rows = new long[n][n];
    if (!node.isArray() || n == 0) {
      fault("Empty or invalid matrix " + name() + ".", "");
      return rows;
    }
    for (int a = 0; a < n; a++) {
      JsonNode row = node.get(a);
      if (!row.isArray() || row.size() != n) {
        fault(
            "Unexpected matrix line length in " + name() + "/" + a + ".", "It must be " + n + ".");
        return rows;
      }
      for (int b = 0; b < n; b++) {
        rows[a][b] = entry(row.get(b), a, b);
      }
    }
    return rows;
  }

  private long entry(JsonNode value, int a, int b) {
    if (value.isIntegralNumber() && value.asLong() >= 0 && value.asLong() <= Integer.MAX_VALUE) {
      return value.asLong();
    }
    StrictNode entry = new StrictNode(value, pointer + "/" + a + "/" + b, faults);
    entry.fault("Invalid matrix entry " + entry.name() + ".", "A whole number from 0 on.");
    return 0;
  }
}
