package se.bokskjuts.data.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

/** Reads JSON text into a tree: numbers exact, repeated keys and deep nesting named as faults. */
final class JsonText {
  /** The formats nest six levels; text that goes much deeper wants to hurt. */
  private static final int DEEPEST = 20;

  /** A day of 1,000 units and 50,000 items takes about 20 MB. */
  static final int MOST_BYTES = 100_000_000;

  private static final int LONGEST_NUMBER = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(1_000_000)
                  .maxNestingDepth(1_000)
                  .build())
          .build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Faults faults;
  private final JsonParser parser;

  private JsonText(JsonParser parser, Faults faults) {
    this.parser = parser;
    this.faults = faults;
  }

  /** Refuses at once what is no JSON object; throws IOException only when the input breaks. */
  static ObjectNode read(InputStream in, String format, Faults faults) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      faults.add(FileFaultCode.FILE_TOO_LARGE, "$", "", "", String.valueOf(MOST_BYTES));
      faults.refuseIfAny();
    }
    JsonNode root = NODES.nullNode();
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      root = new JsonText(parser, faults).document(format);
    } catch (JsonProcessingException e) {
      faults.add(FileFaultCode.NOT_JSON, place(e), "", firstSentence(e.getOriginalMessage()), "");
    } catch (CharConversionException e) {
      faults.add(FileFaultCode.NOT_JSON, "its beginning", "", "the text is not UTF-8", "");
    }
    if (root instanceof ObjectNode object) {
      return object;
    }
    if (faults.count() == 0) {
      faults.add(FileFaultCode.WRONG_TYPE, "$", "", JsonWords.name(root), "an object");
    }
    faults.refuseIfAny();
    throw new IllegalStateException("a fault was recorded");
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "$" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static String firstSentence(String message) {
    int end = message.indexOf(" (");
    return end > 0 ? message.substring(0, end) : message;
  }

  private JsonNode document(String format) throws IOException {
    if (parser.nextToken() == null) {
      faults.add(FileFaultCode.FILE_EMPTY, "$", "", "", format);
      return NODES.nullNode();
    }
    JsonNode root = value("$", 0);
    if (parser.nextToken() != null) {
      faults.add(FileFaultCode.NOT_JSON, "its end", "", "more text after the object", "");
      return NODES.nullNode();
    }
    return root;
  }

  private JsonNode value(String path, int depth) throws IOException {
    JsonToken token = parser.currentToken();
    if (depth > DEEPEST) {
      faults.add(FileFaultCode.TOO_DEEP, path, "", "", String.valueOf(DEEPEST));
      parser.skipChildren();
      return NODES.nullNode();
    }
    return switch (token) {
      case START_OBJECT -> object(path, depth);
      case START_ARRAY -> array(path, depth);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object(String path, int depth) throws IOException {
    ObjectNode node = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String inner = path + "." + FileFault.shown(key);
      parser.nextToken();
      JsonNode value = value(inner, depth + 1);
      if (node.has(key)) {
        faults.add(FileFaultCode.DUPLICATE_KEY, inner, "", key, "");
      } else {
        node.set(key, value);
      }
    }
    return node;
  }

  private ArrayNode array(String path, int depth) throws IOException {
    ArrayNode node = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      // A matrix has thousands of plain numbers: only what nests needs a path of its own.
      boolean nests = parser.currentToken().isStructStart();
      node.add(value(nests ? path + "[" + node.size() + "]" : path, depth + 1));
    }
    return node;
  }
}
