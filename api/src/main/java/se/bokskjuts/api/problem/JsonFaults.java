package se.bokskjuts.api.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.file.DidYouMean;

/** Turns what Jackson says of a body into a refusal that names key and place. */
final class JsonFaults {
  private JsonFaults() {}

  static RefusedException refusalOf(Throwable cause) {
    if (cause instanceof UnrecognizedPropertyException e) {
      return unknownKey(e);
    }
    if (cause instanceof InvalidFormatException e) {
      return RefusedException.of(ProblemCode.WRONG_VALUE, pointer(e), String.valueOf(e.getValue()));
    }
    // JSON of another shape, such as a list where an object is meant.
    if (cause instanceof JsonMappingException e
        && (cause instanceof MismatchedInputException || !e.getPath().isEmpty())) {
      return RefusedException.of(ProblemCode.WRONG_VALUE, pointer(e), "");
    }
    return RefusedException.of(ProblemCode.MALFORMED_JSON, place(cause));
  }

  private static RefusedException unknownKey(UnrecognizedPropertyException e) {
    @Nullable Collection<Object> ids = e.getKnownPropertyIds();
    List<String> known =
        ids == null ? List.of() : ids.stream().map(String::valueOf).sorted().toList();
    Optional<String> near = DidYouMean.find(e.getPropertyName(), known);
    String hint =
        near.map(n -> "did you mean \"" + n + "\"?")
            .orElse("known keys: " + String.join(", ", known));
    return RefusedException.of(ProblemCode.UNKNOWN_KEY, e.getPropertyName(), hint)
        .withFaults(List.of(new Fault(pointer(e), "UNKNOWN_KEY", e.getPropertyName(), hint)));
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
        .collect(Collectors.joining("/", "/", ""));
  }

  private static String place(Throwable cause) {
    @Nullable JsonLocation at = cause instanceof JsonProcessingException e ? e.getLocation() : null;
    return at == null ? "1:1" : at.getLineNr() + ":" + at.getColumnNr();
  }
}
