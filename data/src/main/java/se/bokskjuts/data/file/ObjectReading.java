package se.bokskjuts.data.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is kept while one JSON object is read: where it stands, which of its keys somebody asked
 * for, what was wrong. {@link Fields} reads the values.
 */
abstract sealed class ObjectReading permits Fields {
  final ObjectNode node;
  final String path;
  final String thing;
  final Faults faults;
  private final boolean present;
  private final int faultsBefore;
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * @param thing what the object is of, in words; empty for the whole file
   * @param present false for one that is missing: then nothing in it is missed
   */
  ObjectReading(ObjectNode node, String path, String thing, Faults faults, boolean present) {
    this.node = node;
    this.path = path;
    this.thing = thing;
    this.faults = faults;
    this.present = present;
    this.faultsBefore = faults.count();
  }

  final String path(String key) {
    return path + "." + key;
  }

  final void fault(FileFaultCode code, String key, String value, String expected) {
    faults.add(code, key.isEmpty() ? path : path(key), thing, value, expected);
  }

  /** The field if it is there and not null; a missing one is a fault unless optional. */
  final Optional<JsonNode> find(String key, boolean required, String expected) {
    asked.add(key);
    JsonNode value = node.get(key);
    if (value != null && !value.isNull()) {
      return Optional.of(value);
    }
    if (required && present) {
      fault(FileFaultCode.MISSING, key, "", expected);
    }
    return Optional.empty();
  }

  final void wrongType(String key, JsonNode value, String expected) {
    fault(FileFaultCode.WRONG_TYPE, key, JsonWords.name(value), expected);
  }

  final boolean has(String key) {
    return find(key, false, "").isPresent();
  }

  /** The names of the object's own fields, for objects whose keys are ids. */
  final List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** A field that is no part of what is read, and no fault. */
  final void passOver(String key) {
    asked.add(key);
  }

  /** Names the keys that nobody asked for. Call it when all fields are read. */
  final void refuseUnknownKeys() {
    for (String key : keys()) {
      if (!asked.contains(key)) {
        String shown = FileFault.shown(key);
        fault(FileFaultCode.UNKNOWN_KEY, shown, key, DidYouMean.advice(key, asked));
      }
    }
  }

  /** The thing made of the fields, unless one of them was wrong or the object is not there. */
  final <T> Optional<T> build(Supplier<T> maker) {
    refuseUnknownKeys();
    if (!present || faults.count() > faultsBefore) {
      return Optional.empty();
    }
    return Optional.of(maker.get());
  }
}
