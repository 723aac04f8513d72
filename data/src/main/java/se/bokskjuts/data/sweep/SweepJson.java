package se.bokskjuts.data.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Small maps of names to texts as the tables keep them. */
final class SweepJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private SweepJson() {}

  static JSONB of(Map<String, String> texts) {
    try {
      return JSONB.jsonb(MAPPER.writeValueAsString(new TreeMap<>(texts)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("texts that are no JSON", e);
    }
  }

  static Map<String, String> textsOrNone(@Nullable JSONB json) {
    try {
      return json == null ? Map.of() : MAPPER.readValue(json.data(), TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored JSON is no map of texts", e);
    }
  }
}
