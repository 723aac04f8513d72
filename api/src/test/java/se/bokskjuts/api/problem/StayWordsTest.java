package se.bokskjuts.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import se.bokskjuts.api.edit.StayWords;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;

/** What the planner says of items that stay, in Swedish. */
class StayWordsTest {
  private static final DayProblem DAY =
      DayFileReader.read(
              """
              {"format": "bokskjuts-day/1", "date": "2026-11-24",
               "boxType": {"litres": 40.0, "maxKg": 15.0, "emptyKg": 2.0},
               "units": [
                {"id": "falun", "name": "Falu stadsbibliotek", "municipality": "Falun",
                 "kind": "MAIN", "lat": 60.6, "lon": 15.6, "serviceSeconds": 300,
                 "secondsPerBox": 20, "dock": false, "promised": false, "missedDays": 0},
                {"id": "mora", "name": "Mora bibliotek", "municipality": "Mora", "kind": "MAIN",
                 "lat": 61.0, "lon": 14.5, "serviceSeconds": 300, "secondsPerBox": 20,
                 "dock": false, "promised": false, "missedDays": 0}],
               "sortPoints": [], "dockSeconds": 600,
               "vans": [
                {"id": "bil-2", "start": "falun", "end": "falun",
                 "shift": {"from": "08:00", "to": "16:00"}, "capacityBoxes": 60,
                 "capacityKg": 900, "gramsCo2PerKm": 317, "fixed": 400, "perHour": 420,
                 "perKm": 4.5, "maxWorkSeconds": 18000, "breakSeconds": 1800}],
               "matrix": {"units": ["falun", "mora"], "seconds": [[0, 4980], [4980, 0]],
                "metres": [[0, 91000], [91000, 0]]},
               "transfers": [{"id": "t1", "kind": "RETURN", "from": "falun", "to": "mora",
                "litres": 1.1, "kg": 0.55, "waitedDays": 0}],
               "holds": [],
               "rates": {"delay": {"HOLD": 15.0, "RETURN": 2.0, "TO_MEDIA_GROUP": 1.0,
                "FROM_MEDIA_GROUP": 4.0, "ROTATION": 0.5}, "ageing": 0.5, "perBox": 18.0,
                "perLift": 2.0, "perItemSorted": 1.5, "co2PerKg": 1.5,
                "perMissedVisit": 4000.0},
               "pins": []}
              """)
          .getProblem();

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
  private final StayWords words = new StayWords(new Texts(messages));

  @BeforeEach
  void speakSwedish() {
    messages.setBasename("texts/edit");
    messages.setDefaultEncoding("UTF-8");
    LocaleContextHolder.setLocale(Locale.forLanguageTag("sv"));
  }

  @AfterEach
  void speakAsBefore() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void what_the_planner_leaves_has_its_reason_in_swedish() {
    Plan plan =
        new Planner()
            .solve(DAY, SolveSettings.ofSteps(20, 1), SolveListener.SILENT, () -> false)
            .plan();

    assertThat(plan.stays()).hasSize(1);
    assertThat(words.of(plan.stays().get(0), DAY)).endsWith(".").doesNotContain("van", "would");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pinned to stay by the coordinator",
        "too heavy or too large for a box",
        "no van calls at mora today",
        "no van calls at mora today, and sorting costs more than the delay it saves",
        "a box from mora would cost more than the delay it saves",
        "a box for it would cost more than the delay it saves",
        "its box has no van after what happened today",
        "left when the plan was changed by hand",
        "no van is used"
      })
  void each_reason_is_a_swedish_sentence_and_units_have_their_names(String reason) {
    String said = words.of(new Stay(TransferId.of("t1"), reason), DAY);

    assertThat(said).endsWith(".").doesNotContain("van ", "the ", "mora ");
    if (reason.contains("mora")) {
      assertThat(said).contains("Mora bibliotek");
    }
  }

  @Test
  void an_unknown_reason_is_quoted() {
    assertThat(words.of(new Stay(TransferId.of("t1"), "snow"), DAY)).isEqualTo("snow");
  }
}
