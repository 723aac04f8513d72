package se.bokskjuts.api.replan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happened, among the settings of a job and of the plan that came of it. */
@Component
public class ReplanNotes {
  private static final String KEY = "replan";
  private final ObjectMapper json;

  ReplanNotes(ObjectMapper json) {
    this.json = json;
  }

  Map<String, String> write(ReplanRequest request) {
    try {
      return Map.of(KEY, json.writeValueAsString(request));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty where the settings are of another search. */
  public Optional<ReplanRequest> find(Map<String, String> settings) {
    try {
      return settings.containsKey(KEY)
          ? Optional.of(json.readValue(settings.get(KEY), ReplanRequest.class))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
