package se.bokskjuts.api.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.edit.HandCalls;

/** What was done by hand, among the settings of the job that improves the rest and of its plan. */
@Component
class HandNotes {
  private static final String KEY = "byHand";
  private final ObjectMapper json;

  HandNotes(ObjectMapper json) {
    this.json = json;
  }

  /** A van at a unit. */
  record Call(String van, String unit) {}

  /** A box and the van that it was put on. */
  record OnVan(String box, String van) {}

  /**
   * What is to be kept.
   *
   * @param on stops put to a van
   * @param off stops taken from a van
   */
  record Kept(List<OnVan> boxes, List<Call> on, List<Call> off) {
    Kept {
      boxes = List.copyOf(boxes);
      on = List.copyOf(on);
      off = List.copyOf(off);
    }

    static Kept of(List<OnVan> boxes, HandCalls calls) {
      return new Kept(boxes, listed(calls.wanted()), listed(calls.unwanted()));
    }

    private static List<Call> listed(Set<HandCalls.Call> calls) {
      return calls.stream().map(c -> new Call(c.van().value(), c.unit().value())).toList();
    }

    HandCalls calls() {
      return new HandCalls(setOf(on), setOf(off));
    }

    private static Set<HandCalls.Call> setOf(List<Call> calls) {
      return calls.stream().map(HandNotes::call).collect(Collectors.toSet());
    }

    Set<BoxId> boxIds() {
      return boxes.stream().map(b -> BoxId.of(b.box())).collect(Collectors.toSet());
    }

    boolean isEmpty() {
      return boxes.isEmpty() && on.isEmpty() && off.isEmpty();
    }
  }

  static HandCalls.Call call(Call call) {
    return new HandCalls.Call(VanId.of(call.van()), UnitId.of(call.unit()));
  }

  Map<String, String> write(Kept kept) {
    try {
      return kept.isEmpty() ? Map.of() : Map.of(KEY, json.writeValueAsString(kept));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty where nothing was done by hand that the settings speak of. */
  Optional<Kept> find(Map<String, String> settings) {
    try {
      return settings.containsKey(KEY)
          ? Optional.of(json.readValue(settings.get(KEY), Kept.class))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
