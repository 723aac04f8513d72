package se.bokskjuts.api.settings;

import java.util.List;

/**
 * What is wrong with a field of a form.
 *
 * @param word the end of its message key
 * @param values what the message names, in order
 */
record FieldFault(String field, String word, List<Object> values) {
  static FieldFault of(String field, String word, Object... values) {
    return new FieldFault(field, word, List.of(values));
  }
}
