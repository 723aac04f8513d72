package se.bokskjuts.api.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bokskjuts.api.problem.Texts;

/** A form as its page shows it: what stands in the fields, and what is wrong beside each. */
public final class FormView {
  private final MultiValueMap<String, String> values;
  private final Map<String, String> faults = new LinkedHashMap<>();

  private FormView(MultiValueMap<String, String> values) {
    this.values = values;
  }

  static FormView of(MultiValueMap<String, String> values) {
    return new FormView(values);
  }

  static FormView of(MultiValueMap<String, String> values, List<FieldFault> faults, Texts texts) {
    FormView view = new FormView(new LinkedMultiValueMap<>(values));
    for (FieldFault fault : faults) {
      view.faults.merge(
          fault.field(),
          texts.get("fault." + fault.word(), fault.values().toArray()),
          (a, b) -> a.equals(b) ? a : a + " " + b);
    }
    return view;
  }

  public String value(String field) {
    return Objects.requireNonNullElse(values.getFirst(field), "");
  }

  public boolean has(String field) {
    return values.containsKey(field);
  }

  public boolean has(String field, Object value) {
    return Objects.requireNonNullElse(values.get(field), List.<String>of())
        .contains(value.toString());
  }

  /** The value of a row of a field that may have several. */
  public String at(String field, int row) {
    List<String> all = Objects.requireNonNullElse(values.get(field), List.<String>of());
    return row < all.size() ? all.get(row) : "";
  }

  /** The rows of such a field, and some empty ones to write in. */
  public List<Integer> rows(String field, int empty) {
    int filled = Objects.requireNonNullElse(values.get(field + "From"), List.<String>of()).size();
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < filled + empty; i++) {
      rows.add(i);
    }
    return rows;
  }

  /** What is wrong with the field; null if nothing is. */
  public @Nullable String fault(String field) {
    return faults.get(field);
  }

  /** Field by field, in the order of the form's reading. */
  public Map<String, String> faults() {
    return faults;
  }
}
