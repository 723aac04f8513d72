package se.bokskjuts.api.settings;

import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bokskjuts.data.store.DateSpan;
import se.bokskjuts.model.TimeWindow;

/** Fields of a form as they are written before anybody changed them. */
final class FormWriter {
  private final MultiValueMap<String, String> form = new LinkedMultiValueMap<>();

  MultiValueMap<String, String> form() {
    return form;
  }

  void put(String field, Object value) {
    form.set(field, value.toString());
  }

  void put(String field, Optional<?> value) {
    value.ifPresent(v -> form.set(field, v.toString()));
  }

  void add(String field, String value) {
    form.add(field, value);
  }

  void putFlag(String field, boolean on) {
    if (on) {
      form.set(field, "on");
    }
  }

  void putWindows(String field, Iterable<TimeWindow> windows) {
    for (var window : windows) {
      form.add(field + "From", window.from().toString());
      form.add(field + "To", window.to().toString());
    }
  }

  void putSpans(String field, Iterable<DateSpan> spans) {
    for (var span : spans) {
      form.add(field + "From", span.from().toString());
      form.add(field + "To", span.to().toString());
      form.add(field + "Reason", span.reason());
    }
  }
}
