package se.bokskjuts.api.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Edits as they are kept. */
@Component
class EditJson {
  /** What a draft began with is no edit. */
  static final EditRequest BEGIN = EditRequest.of(EditType.REPACK);

  private final ObjectMapper json;

  EditJson(ObjectMapper json) {
    this.json = json;
  }

  String write(EditRequest request) {
    try {
      return json.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  EditRequest read(String text) {
    try {
      return text.equals("{}") ? BEGIN : json.readValue(text, EditRequest.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
