package se.bokskjuts.api.cli;

import java.util.List;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Route;

/** A plan on half a screen: what is delivered, what it costs, what each van does. */
final class PlanSummaryTable {
  private final Terminal terminal;
  private final CliTexts texts;

  PlanSummaryTable(Terminal terminal) {
    this.terminal = terminal;
    this.texts = terminal.texts();
  }

  void print(DayProblem day, Plan plan, Judgement judgement) {
    terminal.out().println();
    terminal.out().println(texts.get("summary.title", day.date()));
    demand(judgement.figures());
    cost(judgement.cost());
    vans(day, plan);
    terminal.out().println();
  }

  private void demand(KeyFigures figures) {
    terminal.say(
        "summary.items",
        texts.number(figures.items()),
        texts.number(figures.delivered()),
        share(figures.delivered(), figures.items()),
        texts.number(figures.onTheWay()),
        texts.number(figures.notNearer()));
    terminal.say(
        "summary.boxes",
        texts.number(figures.boxes()),
        texts.number(figures.lifts()),
        texts.number(figures.sorted()));
    terminal.say(
        "summary.vans",
        figures.vans(),
        texts.number(Math.round(figures.metres() / 1000.0)),
        texts.hours(figures.vanSeconds()),
        figures.missedVisits());
  }

  private static long share(int part, int whole) {
    return whole == 0 ? 100 : Math.round(100.0 * part / whole);
  }

  private void cost(PlanCost cost) {
    terminal.out().println();
    row("cost.vans", cost.vans());
    row("cost.handling", cost.handling());
    row("cost.sorting", cost.sorting());
    row("cost.delay", cost.delay());
    row("cost.missed", cost.missed());
    row("cost.total", cost.total());
  }

  private void row(String key, Money amount) {
    terminal.out().println(String.format("  %-22s %14s kr", texts.get(key), texts.money(amount)));
  }

  private void vans(DayProblem day, Plan plan) {
    List<Route> used = plan.routes().stream().filter(r -> !r.stops().isEmpty()).toList();
    if (used.isEmpty()) {
      return;
    }
    terminal.out().println();
    String head = texts.get("summary.van");
    int width = used.stream().mapToInt(r -> r.van().value().length()).max().orElse(0);
    width = Math.max(width, head.length());
    terminal.out().println(RouteRow.heading(texts, width));
    for (Route route : used) {
      terminal.out().println(RouteRow.of(day, route).line(texts, width));
    }
  }
}
