package se.bokskjuts.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import se.bokskjuts.api.edit.ViolationWords;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.PlanFileReader;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Violation;
import se.bokskjuts.optimizer.check.PlanChecker;

/** What the checker really says of a plan that breaks nearly everything, in Swedish. */
class ViolationWordsTest {
  private static final String DAY =
      """
      {"format": "bokskjuts-day/1", "date": "2026-11-24",
       "boxType": {"litres": 40.0, "maxKg": 15.0, "emptyKg": 2.0},
       "units": [
        {"id": "falun", "name": "Falu stadsbibliotek", "municipality": "Falun", "kind": "MAIN", "lat": 60.6,
         "lon": 15.6, "serviceSeconds": 300, "secondsPerBox": 20, "emptyBoxes": 0, "dock": false,
         "promised": false, "missedDays": 0},
        {"id": "mora", "name": "Mora bibliotek", "municipality": "Mora", "kind": "MAIN", "lat": 61.0,
         "lon": 14.5, "windows": [{"from": "06:00", "to": "06:10"}], "serviceSeconds": 300,
         "secondsPerBox": 20, "maxBoxesIn": 0, "dock": false, "promised": false, "missedDays": 0}],
       "sortPoints": [], "dockSeconds": 600,
       "vans": [
        {"id": "bil-1", "start": "falun", "end": "falun", "shift": {"from": "08:00", "to": "09:00"},
         "capacityBoxes": 0, "capacityKg": 900, "serves": ["falun"], "rangeMetres": 1000,
         "gramsCo2PerKm": 317, "fixed": 400, "perHour": 420, "perKm": 4.5, "maxWorkSeconds": 600,
         "breakSeconds": 1800},
        {"id": "bil-2", "start": "falun", "end": "falun", "shift": {"from": "08:00", "to": "16:00"},
         "capacityBoxes": 60, "capacityKg": 900, "gramsCo2PerKm": 317, "fixed": 400, "perHour": 420,
         "perKm": 4.5, "maxWorkSeconds": 18000, "breakSeconds": 1800}],
       "matrix": {"units": ["falun", "mora"], "seconds": [[0, 4980], [4980, 0]],
        "metres": [[0, 91000], [91000, 0]]},
       "transfers": [{"id": "t1", "kind": "RETURN", "from": "falun", "to": "mora", "litres": 1.1,
        "kg": 0.55, "waitedDays": 0}],
       "holds": [{"id": "h1", "to": "mora", "waitedDays": 0, "litres": 1.0, "kg": 0.5,
        "copies": [{"item": "i1", "at": "falun"}]}],
       "rates": {"delay": {"HOLD": 15.0, "RETURN": 2.0, "TO_MEDIA_GROUP": 1.0,
        "FROM_MEDIA_GROUP": 4.0, "ROTATION": 0.5}, "ageing": 0.5, "perBox": 18.0, "perLift": 2.0,
        "perItemSorted": 1.5, "co2PerKg": 1.5, "perMissedVisit": 4000.0},
       "pins": [{"type": "VAN_OF_UNIT", "van": "bil-2", "unit": "mora"},
        {"type": "FIRST_STOPS", "van": "bil-1", "units": ["mora"]},
        {"type": "STAYS", "transfer": "t1"}, {"type": "COPY", "hold": "h1", "item": "i1"}]}
      """;

  private static final String PLAN =
      """
      {"format": "bokskjuts-plan/1", "date": "2026-11-24", "copies": {},
       "boxes": [{"id": "b1", "from": "falun", "to": "mora", "sort": false, "items": ["t1"]}],
       "routes": [{"van": "bil-1", "start": "07:00:00", "end": "09:30:00", "stops": [
         {"unit": "falun", "arrive": "07:00:00", "start": "07:00:00", "depart": "07:05:20",
          "unload": [], "load": ["b1"]},
         {"unit": "mora", "arrive": "08:00:00", "start": "08:00:00", "depart": "08:20:00",
          "unload": ["b1"], "load": []}],
        "breaks": [{"afterStop": 0, "start": "07:30:00", "seconds": 60}]}],
       "stays": [],
       "cost": {"vans": 0, "handling": 0, "sorting": 0, "delay": 0, "missed": 0, "total": 0}}
      """;

  private final DayProblem day = DayFileReader.read(DAY).getProblem();
  private final Plan plan = PlanFileReader.read(PLAN).plan();

  @BeforeEach
  void inSwedish() {
    LocaleContextHolder.setLocale(Locale.forLanguageTag("sv"));
  }

  @AfterEach
  void inAnyLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  private static Texts texts() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(TextBundles.NAMES);
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Texts(messages);
  }

  @Test
  void broken_rules_are_told_in_words_with_names_and_stops_counted_from_one() {
    List<Violation> violations = PlanChecker.judge(day, plan).violations();
    ViolationWords words = new ViolationWords(texts());

    List<String> told = violations.stream().map(v -> words.of(v, day)).toList();

    assertThat(told)
        .contains(
            "bil-1 kör 07:00:00–09:30:00, utanför sitt pass",
            "bil-1, stopp 2: börjar 08:00:00 i Mora bibliotek, utanför öppettiden",
            "bil-1 får inte stanna vid Mora bibliotek",
            "Mora bibliotek får 1 lådor, fler än enheten tar emot",
            "1 lådor packas vid Falu stadsbibliotek, som har 0 tomma",
            "Nålen hålls inte: Mora bibliotek ska besökas av bil-2 ensam",
            "Nålen hålls inte: bil-1 ska börja med Mora bibliotek",
            "Nålen hålls inte: t1 ska lämnas kvar",
            "Nålen hålls inte: reservation h1 ska få exemplar i1");
    for (int i = 0; i < told.size(); i++) {
      assertThat(told.get(i))
          .as("told in the checker's own English: %s", violations.get(i))
          .doesNotContain(violations.get(i).text());
    }
    assertThat(violations.stream().map(Violation::rule))
        .contains("H4", "H5", "H8", "H9", "H10", "H11", "H12");
  }

  @Test
  void items_that_leave_before_they_are_sorted_are_counted_by_unit() {
    List<Violation> violations =
        List.of(
            new Violation("H7", "item t1 leaves mora in box b1 before it is sorted"),
            new Violation("H9", "van bil-1 may not serve mora"),
            new Violation("H7", "item t2 leaves mora in box b2 before it is sorted"),
            new Violation("H7", "item t3 leaves mora in box b1 before it is sorted"));

    List<String> told = new ViolationWords(texts()).list(violations, day);

    assertThat(told)
        .containsExactly(
            "bil-1 får inte stanna vid Mora bibliotek",
            "3 exemplar lämnar Mora bibliotek i låda b1, b2 före sorteringen där");
  }
}
