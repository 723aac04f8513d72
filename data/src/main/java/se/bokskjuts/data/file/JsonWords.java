package se.bokskjuts.data.file;

import com.fasterxml.jackson.databind.JsonNode;

/** What a reader calls the kinds of JSON values. */
final class JsonWords {
  private JsonWords() {}

  /** The value with its kind, such as {@code the text "12"}. */
  static String name(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case STRING -> "the text \"" + node.textValue() + "\"";
      case NUMBER -> "the number " + number(node);
      case BOOLEAN -> node.asText();
      default -> "null";
    };
  }

  /** As written; never expanded, for 1e999999999 has a billion digits. */
  static String number(JsonNode node) {
    return node.decimalValue().toString();
  }
}
