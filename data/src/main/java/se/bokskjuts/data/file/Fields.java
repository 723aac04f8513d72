package se.bokskjuts.data.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One JSON object being read, field by field. A wrong field is recorded and a harmless value given
 * in its place, so that reading goes on to the next fault; {@link #build} then withholds the whole.
 */
final class Fields extends ObjectReading {
  static final int DAY_SECONDS = 86_400;
  private static final int LONGEST_TEXT = 200;
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Fields(ObjectNode node, String path, String thing, Faults faults, boolean present) {
    super(node, path, thing, faults, present);
  }

  static Fields root(ObjectNode node, Faults faults) {
    return new Fields(node, "$", "", faults, true);
  }

  /** The text as it stands, judged by nobody; empty if there is none. */
  String peek(String key) {
    JsonNode value = node.get(key);
    return value != null && value.isTextual() ? value.textValue() : "";
  }

  boolean isTime(String key) {
    return TIME.matcher(peek(key)).matches();
  }

  private Optional<String> anyText(String key, boolean required) {
    Optional<JsonNode> value = find(key, required, "a text");
    if (value.isPresent() && !value.get().isTextual()) {
      wrongType(key, value.get(), "a text");
      return Optional.empty();
    }
    return value.map(JsonNode::textValue);
  }

  /** A name or id: on one line, not blank. */
  String text(String key) {
    Optional<String> text = anyText(key, true);
    return text.isPresent() && isGoodText(key, text.get()) ? text.get() : "?";
  }

  String text(String key, String otherwise) {
    Optional<String> text = anyText(key, false).filter(t -> !t.isEmpty());
    return text.isPresent() && isGoodText(key, text.get()) ? text.get() : otherwise;
  }

  private boolean isGoodText(String key, String text) {
    boolean good =
        !text.isBlank()
            && text.length() <= LONGEST_TEXT
            && text.equals(text.strip())
            && FileFault.isPlain(text);
    if (!good) {
      String expected =
          "1 to " + LONGEST_TEXT + " characters on one line, without space at its ends";
      fault(FileFaultCode.BAD_TEXT, key, text, expected);
    }
    return good;
  }

  /** Free text for people; may be empty. */
  String words(String key) {
    String words = anyText(key, true).orElse("");
    if (words.length() > 2_000) {
      fault(FileFaultCode.BAD_TEXT, key, words, "at most 2000 characters");
    }
    return FileFault.onOneLine(words);
  }

  boolean truth(String key) {
    Optional<JsonNode> value = find(key, false, "");
    if (value.isPresent() && !value.get().isBoolean()) {
      wrongType(key, value.get(), "true or false");
    }
    return value.isPresent() && value.get().asBoolean();
  }

  int integer(String key, int least, int most) {
    return readInteger(key, least, most, true).orElse(least);
  }

  int integer(String key, int least, int most, int otherwise) {
    return readInteger(key, least, most, false).orElse(otherwise);
  }

  OptionalInt optionalInteger(String key, int least, int most) {
    return readInteger(key, least, most, false);
  }

  private OptionalInt readInteger(String key, int least, int most, boolean required) {
    Optional<BigDecimal> value =
        readNumber(key, BigDecimal.valueOf(least), BigDecimal.valueOf(most), required, "a whole");
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (Decimals.count(value.get()) > 0) {
      fault(FileFaultCode.WRONG_TYPE, key, "the number " + value.get(), "a whole number");
      return OptionalInt.empty();
    }
    return OptionalInt.of(value.get().intValue());
  }

  private Optional<BigDecimal> readNumber(
      String key, BigDecimal least, BigDecimal most, boolean required, String kind) {
    String expected = kind + " number from " + least + " to " + most;
    Optional<JsonNode> found = find(key, required, expected);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (!found.get().isNumber()) {
      wrongType(key, found.get(), expected);
      return Optional.empty();
    }
    BigDecimal value = found.get().decimalValue();
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      fault(FileFaultCode.OUT_OF_RANGE, key, value.toString(), least + " to " + most);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /** Litres in millilitres, kg in grams: a number with three decimals at most. */
  int thousandths(String key, int most) {
    BigDecimal value = decimal(key, 0, most, 3, true).orElse(BigDecimal.ZERO);
    return value.movePointRight(3).intValueExact();
  }

  BigDecimal amount(String key, int most) {
    BigDecimal value = decimal(key, 0, most, 6, true).orElse(BigDecimal.ZERO);
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  Optional<BigDecimal> decimal(String key, long least, long most, int decimals, boolean required) {
    Optional<BigDecimal> value =
        readNumber(key, BigDecimal.valueOf(least), BigDecimal.valueOf(most), required, "a");
    if (value.isPresent() && Decimals.count(value.get()) > decimals) {
      String shown = value.get().toString();
      fault(FileFaultCode.TOO_MANY_DECIMALS, key, shown, String.valueOf(decimals));
      return Optional.empty();
    }
    return value;
  }

  double degrees(String key, int most) {
    return readNumber(key, BigDecimal.valueOf(-most), BigDecimal.valueOf(most), true, "a")
        .map(BigDecimal::doubleValue)
        .orElse(0.0);
  }

  LocalTime time(String key) {
    Optional<String> text = anyText(key, true);
    if (text.isEmpty()) {
      return LocalTime.MIDNIGHT;
    }
    if (!TIME.matcher(text.get()).matches()) {
      fault(FileFaultCode.BAD_TIME, key, text.get(), "07:30 or 07:30:00");
      return LocalTime.MIDNIGHT;
    }
    return LocalTime.parse(text.get());
  }

  LocalDate date(String key) {
    Optional<String> text = anyText(key, true);
    try {
      if (text.isPresent() && DATE.matcher(text.get()).matches()) {
        return LocalDate.parse(text.get());
      }
    } catch (DateTimeParseException e) {
      // Falls through: 2026-02-30 has the right shape and is no date.
    }
    text.ifPresent(t -> fault(FileFaultCode.BAD_DATE, key, t, "2026-11-24"));
    return LocalDate.EPOCH;
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> kind) {
    List<String> names = Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
    return Enum.valueOf(kind, word(key, names));
  }

  /** One of a few words; the first of them stands in for a wrong one. */
  String word(String key, List<String> words) {
    Optional<String> text = anyText(key, true);
    if (text.isPresent() && words.contains(text.get())) {
      return text.get();
    }
    text.ifPresent(t -> fault(FileFaultCode.UNKNOWN_VALUE, key, t, DidYouMean.advice(t, words)));
    return words.get(0);
  }

  Fields object(String key, boolean required) {
    Optional<JsonNode> value = find(key, required, "an object");
    if (value.isPresent() && value.get() instanceof ObjectNode object) {
      return new Fields(object, path(key), thing, faults, true);
    }
    value.ifPresent(v -> wrongType(key, v, "an object"));
    ObjectNode empty = JsonNodeFactory.instance.objectNode();
    return new Fields(empty, path(key), thing, faults, false);
  }

  /** The objects of a list; {@code kind} names them, each by its {@code id} where it has one. */
  List<Fields> objects(String key, String kind, boolean required) {
    List<Fields> objects = new ArrayList<>();
    ArrayNode list = list(key, required);
    for (int i = 0; i < list.size(); i++) {
      String at = path(key) + "[" + i + "]";
      if (list.get(i) instanceof ObjectNode object) {
        objects.add(new Fields(object, at, nameOf(kind, object), faults, true));
      } else {
        faults.add(FileFaultCode.WRONG_TYPE, at, thing, JsonWords.name(list.get(i)), "an object");
      }
    }
    return objects;
  }

  private String nameOf(String kind, ObjectNode object) {
    JsonNode id = object.get("id");
    if (id != null && id.isTextual()) {
      return kind.toLowerCase(Locale.ROOT) + " " + id.textValue();
    }
    return thing;
  }

  /** The texts of a list; a blank or mistyped one is a fault. */
  List<String> texts(String key, boolean required) {
    List<String> texts = new ArrayList<>();
    ArrayNode list = list(key, required);
    for (int i = 0; i < list.size(); i++) {
      JsonNode entry = list.get(i);
      if (entry.isTextual() && isGoodText(key + "[" + i + "]", entry.textValue())) {
        texts.add(entry.textValue());
      } else if (!entry.isTextual()) {
        wrongType(key + "[" + i + "]", entry, "a text");
      }
    }
    return texts;
  }

  ArrayNode list(String key, boolean required) {
    Optional<JsonNode> value = find(key, required, "a list");
    if (value.isPresent() && value.get() instanceof ArrayNode list) {
      return list;
    }
    value.ifPresent(v -> wrongType(key, v, "a list"));
    return JsonNodeFactory.instance.arrayNode();
  }
}
