package se.bokskjuts.optimizer.reasons;

import java.util.Map;
import java.util.TreeMap;
import se.bokskjuts.model.Money;

/**
 * What stood against one trial.
 *
 * @param values by name, as {@link ObstacleKind} lists them; times as {@code HH:MM}, whole numbers
 *     else
 */
public record Obstacle(ObstacleKind kind, Map<String, String> values) {
  public Obstacle {
    values = Map.copyOf(values);
  }

  static Obstacle of(ObstacleKind kind, Object... namesAndValues) {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
    }
    return new Obstacle(kind, values);
  }

  /** In English. */
  public String words() {
    String van = "van " + values.get("van");
    String unit = values.getOrDefault("unit", "");
    return switch (kind) {
      case SERVES -> van + " does not serve " + unit;
      case WINDOW ->
          van
              + " would come to "
              + unit
              + " at "
              + values.get("at")
              + ", open until "
              + values.get("until");
      case SHIFT ->
          van
              + " would be home at "
              + values.get("at")
              + ", its shift ends at "
              + values.get("until");
      case RANGE -> van + " would drive " + values.get("km") + " km beyond its range";
      case BOXES_ABOARD -> van + " would carry " + values.get("boxes") + " boxes too many";
      case WEIGHT_ABOARD -> van + " would carry " + values.get("grams") + " g too much";
      case WORK_TIME -> van + " would drive too long without a break";
      case EMPTY_BOXES -> unit + " has no empty box left";
      case BOXES_IN -> unit + " takes no more boxes";
      case CONNECTION -> "with " + van + " another box would miss its van or its sorting";
      case PIN -> "a pin forbids it";
      case BOX_SIZE -> "item " + values.get("item") + " fits in no box";
      case DEARER -> "with " + van + " it costs " + kronor() + " more than it saves";
      case CHEAPER -> "with " + van + " it saves " + kronor() + "; a longer search may find it";
      case NO_COPY -> "there is no copy";
      case COPY_TAKEN -> "its copies fill other holds, such as " + values.get("hold");
      case COPY_AT_HOME -> "a free copy stands at its own unit: choose it";
      case NO_VAN -> "there is no van today";
      case NOT_TRIED -> "not looked into";
    };
  }

  private Money kronor() {
    return Money.ofOre(Long.parseLong(values.get("ore")));
  }
}
