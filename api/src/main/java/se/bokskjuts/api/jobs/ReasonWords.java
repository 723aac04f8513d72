package se.bokskjuts.api.jobs;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.reasons.BoxChoice;
import se.bokskjuts.optimizer.reasons.Obstacle;
import se.bokskjuts.optimizer.reasons.Remedy;

/** A plan's reasons in the reader's language. */
@Service
public class ReasonWords {
  /** Values that are plain numbers; a text has room for one of them. */
  private static final List<String> NUMBERS = List.of("km", "boxes", "grams");

  private static final List<String> THINGS = List.of("item", "hold");

  private final Texts texts;

  ReasonWords(Texts texts) {
    this.texts = texts;
  }

  public String of(Obstacle obstacle, DayProblem day) {
    return text("reasons.obstacle." + obstacle.kind(), obstacle.values(), day);
  }

  /** What would help, without what it saves. */
  public String of(Remedy remedy, DayProblem day) {
    return text("reasons.remedy." + remedy.kind(), remedy.values(), day);
  }

  public String of(BoxChoice choice) {
    return texts.get(
        choice.isSorted() ? "reasons.box.sorted" : "reasons.box.direct",
        choice.items(),
        choice.destinations(),
        kronor(choice.handling()),
        kronor(choice.otherHandling()),
        kronor(choice.otherDelay()));
  }

  public String nameOf(UnitId unit, DayProblem day) {
    return day.findUnit(unit).map(Unit::name).orElse(unit.value());
  }

  /** Places in the text: van, unit, at, until, number, kronor, thing. */
  private String text(String key, Map<String, String> values, DayProblem day) {
    return texts.get(
        key,
        values.getOrDefault("van", ""),
        Optional.ofNullable(values.get("unit")).map(u -> nameOf(UnitId.of(u), day)).orElse(""),
        values.getOrDefault("at", ""),
        values.getOrDefault("until", ""),
        firstOf(values, NUMBERS),
        kronor(Money.ofOre(Long.parseLong(values.getOrDefault("ore", "0")))),
        firstOf(values, THINGS));
  }

  private static String firstOf(Map<String, String> values, List<String> names) {
    return names.stream().filter(values::containsKey).findFirst().map(values::get).orElse("");
  }

  private static String kronor(Money money) {
    Locale locale = LocaleContextHolder.getLocale();
    NumberFormat format =
        NumberFormat.getInstance(
            locale.getLanguage().equals("en") ? Locale.UK : Locale.forLanguageTag("sv-SE"));
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(money.sek());
  }
}
