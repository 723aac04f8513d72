package se.bokskjuts.optimizer.reasons;

import java.util.Map;
import se.bokskjuts.model.Money;

/**
 * One small change of the day, and what the plan with it saves, as the checker reckons.
 *
 * @param values by name: unit, van, until, metres and km, boxes, grams
 */
public record Remedy(RemedyKind kind, Map<String, String> values, Money saves) {
  public Remedy {
    values = Map.copyOf(values);
  }

  /** Two remedies of the same van or unit and kind are one: the better counts. */
  String subject() {
    return kind + " " + values.getOrDefault("van", "") + " " + values.getOrDefault("unit", "");
  }

  /** What can be changed. */
  public enum RemedyKind {
    /** The unit stays open. Values: unit, until. */
    OPEN_UNTIL,
    /** The van's shift is longer. Values: van, until. */
    SHIFT_UNTIL,
    /** The van may drive further. Values: van, metres more, km. */
    RANGE,
    /** The van holds more boxes. Values: van, boxes more. */
    ROOM,
    /** The van carries more. Values: van, grams more. */
    PAYLOAD,
    /** The van serves the unit, too. Values: van, unit. */
    SERVES,
    /** More empty boxes at the unit. Values: unit, boxes more. */
    EMPTY_BOXES,
    /** The unit takes more boxes. Values: unit, boxes more. */
    BOXES_IN
  }

  /** In English. */
  public String words() {
    String van = "van " + values.get("van");
    String unit = values.getOrDefault("unit", "");
    String change =
        switch (kind) {
          case OPEN_UNTIL -> unit + " open until " + values.get("until");
          case SHIFT_UNTIL -> van + " out until " + values.get("until");
          case RANGE -> van + " with " + values.get("km") + " km more range";
          case ROOM -> van + " with room for " + values.get("boxes") + " boxes more";
          case PAYLOAD -> van + " with " + values.get("grams") + " g more payload";
          case SERVES -> van + " serves " + unit;
          case EMPTY_BOXES -> values.get("boxes") + " empty boxes more at " + unit;
          case BOXES_IN -> unit + " takes " + values.get("boxes") + " boxes more";
        };
    return change + ": saves " + saves;
  }
}
