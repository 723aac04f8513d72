package se.bokskjuts.api.edit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/**
 * Why an item stays, as a coordinator says it. Plan files say it in English; what the planner
 * writes there is said in the reader's words here, anything else is quoted.
 */
@Component
public class StayWords {
  private record Sentence(String key, Pattern pattern) {
    static Sentence of(String key, String regex) {
      return new Sentence(key, Pattern.compile(regex));
    }
  }

  private static final List<Sentence> SENTENCES =
      List.of(
          Sentence.of("pinned", "pinned to stay by the coordinator"),
          Sentence.of("large", "too heavy or too large for a box"),
          Sentence.of("noCall", "no van calls at (\\S+) today"),
          Sentence.of("noCallThere", "no van calls at (\\S+) today, and sorting costs more .*"),
          Sentence.of("dear", "a box from (\\S+) would cost more than the delay it saves"),
          Sentence.of("dearBox", "a box for it would cost more than the delay it saves"),
          Sentence.of("happened", "its box has no van after what happened today"),
          Sentence.of("byHand", "left when the plan was changed by hand"),
          Sentence.of("notMoved", "not moved today|not yet"),
          Sentence.of("noVans", "no van is used"));

  private final Texts texts;

  public StayWords(Texts texts) {
    this.texts = texts;
  }

  /** Units have their names. */
  public String of(Stay stay, DayProblem day) {
    for (Sentence sentence : SENTENCES) {
      Matcher said = sentence.pattern().matcher(stay.reason());
      if (said.matches()) {
        return said.groupCount() == 0
            ? texts.get("stay." + sentence.key())
            : texts.get("stay." + sentence.key(), name(said.group(1), day));
      }
    }
    return stay.reason();
  }

  private static String name(String unit, DayProblem day) {
    return day.findUnit(UnitId.of(unit)).map(Unit::name).orElse(unit);
  }
}
