package se.bokskjuts.api.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What differs between two states of a thing, as the audit log keeps it: before and after. */
final class Changes {
  static final String BEFORE = "before.";
  static final String AFTER = "after.";

  private Changes() {}

  /** Field by field; equal fields are left out. A field that is not there is an empty text. */
  static Map<String, String> between(ObjectMapper json, Object before, Object after) {
    JsonNode old = json.valueToTree(before);
    JsonNode fresh = json.valueToTree(after);
    Map<String, String> changes = new TreeMap<>();
    for (String field : fields(old, fresh)) {
      String was = text(old.path(field));
      String is = text(fresh.path(field));
      if (!was.equals(is)) {
        changes.put(BEFORE + field, was);
        changes.put(AFTER + field, is);
      }
    }
    return changes;
  }

  private static Set<String> fields(JsonNode... nodes) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode node : nodes) {
      Iterator<String> of = node.fieldNames();
      of.forEachRemaining(names::add);
    }
    return names;
  }

  /** Lists and parts in short, as people read them. */
  private static String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (node.isArray()) {
      StringBuilder all = new StringBuilder();
      node.forEach(n -> all.append(all.isEmpty() ? "" : ", ").append(text(n)));
      return all.toString();
    }
    if (node.isObject()) {
      StringBuilder all = new StringBuilder();
      node.forEach(n -> all.append(all.isEmpty() || text(n).isEmpty() ? "" : "–").append(text(n)));
      return all.toString();
    }
    return node.asText();
  }
}
