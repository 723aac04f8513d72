package se.bokskjuts.data.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;
import se.bokskjuts.model.Violation;

/** Small JSON as the tables keep it: maps of names to texts, broken rules. */
final class Json {
  /** What a record can be asked is not what is kept of it. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

  private Json() {}

  static JSONB of(Map<String, String> texts) {
    try {
      return JSONB.jsonb(MAPPER.writeValueAsString(new TreeMap<>(texts)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("texts that are no JSON", e);
    }
  }

  static JSONB ofViolations(List<Violation> violations) {
    try {
      return JSONB.jsonb(MAPPER.writeValueAsString(violations));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("violations that are no JSON", e);
    }
  }

  static List<Violation> violations(JSONB json) {
    try {
      return MAPPER.readValue(json.data(), VIOLATIONS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored JSON is no list of violations", e);
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
