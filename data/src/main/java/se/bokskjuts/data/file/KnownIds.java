package se.bokskjuts.data.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ids that a day file gives out, gathered before it is read, so that a faulty unit does not
 * make each of its transfers faulty too.
 */
record KnownIds(
    Set<String> units, Set<String> vans, Set<String> transfers, Map<String, Set<String>> copies) {
  static KnownIds of(ObjectNode root) {
    Map<String, Set<String>> copies = new HashMap<>();
    for (JsonNode hold : root.path("holds")) {
      copies.put(hold.path("id").asText(), values(hold, "copies", "item"));
    }
    return new KnownIds(
        values(root, "units", "id"),
        values(root, "vans", "id"),
        values(root, "transfers", "id"),
        copies);
  }

  private static Set<String> values(JsonNode parent, String list, String key) {
    Set<String> values = new LinkedHashSet<>();
    for (JsonNode entry : parent.path(list)) {
      values.add(entry.path(key).asText());
    }
    return values;
  }

  /** Transfers and holds: a hold travels under its own id. */
  Set<String> movers() {
    Set<String> movers = new HashSet<>(transfers);
    movers.addAll(copies.keySet());
    return movers;
  }
}
