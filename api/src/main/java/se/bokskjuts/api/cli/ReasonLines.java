package se.bokskjuts.api.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.reasons.BoxChoice;
import se.bokskjuts.optimizer.reasons.CostShares;
import se.bokskjuts.optimizer.reasons.Outcome;
import se.bokskjuts.optimizer.reasons.PlanReasons;

/** A plan's reasons as lines of text in the reader's language. */
final class ReasonLines {
  /** Values of an obstacle or remedy that are plain numbers; a text has room for one of them. */
  private static final List<String> NUMBERS = List.of("km", "boxes", "grams");

  private static final List<String> THINGS = List.of("item", "hold");

  private final Terminal terminal;
  private final CliTexts texts;
  private final DayProblem day;

  ReasonLines(Terminal terminal, DayProblem day) {
    this.terminal = terminal;
    this.texts = terminal.texts();
    this.day = day;
  }

  void print(PlanReasons reasons) {
    printCosts(reasons.costs());
    heading("explain.missed", reasons.missed());
    reasons.missed().forEach(m -> printOutcome(name(m.unit()), m.outcome()));
    heading("explain.left", reasons.left());
    for (PlanReasons.Left left : reasons.left()) {
      int count = left.transfers().size();
      printOutcome(
          texts.get("explain.pair", name(left.from()), name(left.to()), count), left.outcome());
    }
    heading("explain.unfilled", reasons.unfilled());
    reasons.unfilled().forEach(h -> printOutcome(h.hold().value(), h.outcome()));
    heading("explain.boxes", reasons.boxes());
    reasons.boxes().forEach(b -> terminal.out().println("  " + b.box() + "  " + box(b.choice())));
  }

  private void heading(String key, List<?> things) {
    if (!things.isEmpty()) {
      terminal.out().println();
      terminal.say(key, things.size());
    }
  }

  private void printCosts(CostShares costs) {
    terminal.say("explain.vans");
    costs.vans().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(v -> costLine(v.getKey().value(), v.getValue()));
    terminal.out().println();
    terminal.say("explain.units");
    costs.units().entrySet().stream()
        .sorted(Comparator.comparing(u -> u.getValue().total().ore(), Comparator.reverseOrder()))
        .forEach(u -> costLine(name(u.getKey()), u.getValue().total()));
  }

  private void costLine(String name, Money amount) {
    terminal.out().println(String.format("  %-46s %14s kr", name, texts.money(amount)));
  }

  private void printOutcome(String subject, Outcome outcome) {
    terminal.out().println("  " + subject);
    outcome.obstacles().stream()
        .map(o -> text("obstacle." + o.kind(), o.values()))
        .distinct()
        .forEach(line -> terminal.out().println("      " + line));
    outcome
        .remedies()
        .forEach(
            r ->
                terminal.say(
                    "explain.remedy",
                    text("remedy." + r.kind(), r.values()),
                    texts.money(r.saves())));
  }

  /** Places in the text: van, unit, at, until, number, kronor, thing. */
  private String text(String key, Map<String, String> values) {
    return texts.get(
        key,
        values.getOrDefault("van", ""),
        Optional.ofNullable(values.get("unit")).map(u -> name(UnitId.of(u))).orElse(""),
        values.getOrDefault("at", ""),
        values.getOrDefault("until", ""),
        firstOf(values, NUMBERS),
        texts.money(Money.ofOre(Long.parseLong(values.getOrDefault("ore", "0")))),
        firstOf(values, THINGS));
  }

  private static String firstOf(Map<String, String> values, List<String> names) {
    return names.stream().filter(values::containsKey).findFirst().map(values::get).orElse("");
  }

  private String box(BoxChoice choice) {
    String key = choice.isSorted() ? "explain.sorted" : "explain.direct";
    return texts.get(
        key,
        choice.items(),
        choice.destinations(),
        texts.money(choice.handling()),
        texts.money(choice.otherHandling()),
        texts.money(choice.otherDelay()));
  }

  private String name(UnitId id) {
    return day.findUnit(id).map(Unit::name).orElse(id.value());
  }
}
