package se.bokskjuts.data.file;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/** Prints a tree as JSON that people read and compare: what fits on a line stays on one. */
final class JsonPrinter {
  private static final int LINE = 120;
  private static final JsonStringEncoder ESCAPES = JsonStringEncoder.getInstance();
  private final StringBuilder out = new StringBuilder();

  private JsonPrinter() {}

  /** Ends with a line break. The same tree gives the same bytes. */
  static String print(JsonNode root) {
    JsonPrinter printer = new JsonPrinter();
    printer.value(root, 0);
    return printer.out.append('\n').toString();
  }

  private void value(JsonNode node, int indent) {
    if (node.isContainerNode() && !isFlatList(node) && !fits(node, LINE - indent)) {
      open(node, indent);
    } else {
      inline(node);
    }
  }

  /** A matrix row stays on its line, however long. */
  private static boolean isFlatList(JsonNode node) {
    return node.isArray() && node.size() > 0 && node.get(0).isNumber();
  }

  private static boolean fits(JsonNode node, int room) {
    return length(node, room) <= room;
  }

  /** Length on one line, or any number above {@code room} as soon as it is exceeded. */
  private static int length(JsonNode node, int room) {
    if (!node.isContainerNode()) {
      return node.asText().length() + 2;
    }
    int length = 2;
    Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
    while (node.isObject() && fields.hasNext() && length <= room) {
      Map.Entry<String, JsonNode> field = fields.next();
      length += field.getKey().length() + 6 + length(field.getValue(), room - length);
    }
    for (int i = 0; node.isArray() && i < node.size() && length <= room; i++) {
      length += 2 + length(node.get(i), room - length);
    }
    return length;
  }

  private void open(JsonNode node, int indent) {
    out.append(node.isObject() ? '{' : '[');
    boolean first = true;
    Iterator<String> keys = node.fieldNames();
    for (JsonNode child : node) {
      out.append(first ? "\n" : ",\n").append(" ".repeat(indent + 2));
      first = false;
      if (node.isObject()) {
        key(keys.next());
      }
      value(child, indent + 2);
    }
    out.append('\n').append(" ".repeat(indent)).append(node.isObject() ? '}' : ']');
  }

  private void inline(JsonNode node) {
    if (!node.isContainerNode()) {
      scalar(node);
      return;
    }
    out.append(node.isObject() ? '{' : '[');
    boolean first = true;
    Iterator<String> keys = node.fieldNames();
    for (JsonNode child : node) {
      out.append(first ? "" : ", ");
      first = false;
      if (node.isObject()) {
        key(keys.next());
      }
      inline(child);
    }
    out.append(node.isObject() ? '}' : ']');
  }

  private void key(String key) {
    text(key);
    out.append(": ");
  }

  private void scalar(JsonNode node) {
    if (node.isTextual()) {
      text(node.textValue());
    } else if (node.isBigDecimal()) {
      // 400.00 stays 400.00 and 1E+3 becomes 1000.
      out.append(node.decimalValue().toPlainString());
    } else {
      out.append(node.asText());
    }
  }

  private void text(String text) {
    out.append('"');
    ESCAPES.quoteAsString(text, out);
    out.append('"');
  }
}
