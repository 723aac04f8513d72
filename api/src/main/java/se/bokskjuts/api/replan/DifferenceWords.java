package se.bokskjuts.api.replan;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.replan.DifferenceKind;
import se.bokskjuts.optimizer.replan.PlanDifference;

/** What is different in a new plan, a sentence each. */
public final class DifferenceWords {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final int MOST_ITEMS = 12;
  private final BiFunction<String, Object[], String> texts;
  private final DayProblem day;

  /**
   * @param texts the sentence of a key with its values
   */
  public DifferenceWords(BiFunction<String, Object[], String> texts, DayProblem day) {
    this.texts = texts;
    this.day = day;
  }

  public List<String> of(List<PlanDifference> differences) {
    return differences.stream().map(this::of).toList();
  }

  /** Places in the text: van, other van, unit, time before, time after, boxes, count, items. */
  private String of(PlanDifference d) {
    boolean atHome = d.kind() == DifferenceKind.VAN_OUT && d.unit().isEmpty();
    Object[] values = {
      d.van().map(VanId::value).orElse(""),
      d.toVan().map(VanId::value).orElse(""),
      d.unit().map(this::name).orElse(""),
      time(d.before()),
      time(d.after()),
      d.boxes().stream().map(BoxId::value).collect(Collectors.joining(", ")),
      String.valueOf(d.items().size()),
      items(d.items())
    };
    return texts.apply("replan.difference." + d.kind() + (atHome ? "_AT_HOME" : ""), values);
  }

  private static String items(List<TransferId> items) {
    String first =
        items.stream().limit(MOST_ITEMS).map(TransferId::value).collect(Collectors.joining(", "));
    return items.size() > MOST_ITEMS ? first + " …" : first;
  }

  private static String time(Optional<LocalTime> time) {
    return time.map(CLOCK::format).orElse("");
  }

  private String name(UnitId id) {
    return day.findUnit(id).map(Unit::name).orElse(id.value());
  }
}
