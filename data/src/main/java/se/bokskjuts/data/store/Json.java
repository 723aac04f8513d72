package se.bokskjuts.data.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;

/** Small maps of names to texts as the tables keep them. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private Json() {}

  static JSONB of(Map<String, String> texts) {
    try {
      return JSONB.jsonb(MAPPER.writeValueAsString(new TreeMap<>(texts)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("texts that are no JSON", e);
    }
  }

  static Map<String, String> texts(JSONB json) {
    try {
      return MAPPER.readValue(json.data(), TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored JSON is no map of texts", e);
    }
  }
}
