package se.bokskjuts.api.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.store.DayAssembly;
import se.bokskjuts.data.store.MatrixStore;
import se.bokskjuts.data.store.PlanMaker;
import se.bokskjuts.data.store.PlanOrigin;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.SettingsStore;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadNetwork;

/** A stored day on its way to a stored plan. */
final class DayPlanning {
  private static final String WHO = "kommandoraden";
  private final Terminal terminal;
  private final Database database;
  private final RoadOptions roads;

  DayPlanning(Terminal terminal, Database database, RoadOptions roads) {
    this.terminal = terminal;
    this.database = database;
    this.roads = roads;
  }

  /** Solves, checks, stores as a draft and shows what came of it. */
  StoredPlan plan(LocalDate date, SolveSettings settings) {
    DayProblem day = day(date);
    terminal.warn("plan.solving", date, day.transfers().size() + day.holds().size());
    PlanAnswer answer = new Solving(terminal).solve(day, settings);
    PlanSummary stored =
        new PlanStore(database)
            .add(UUID.randomUUID(), day, answer.plan(), answer.judgement(), origin(settings));
    new PlanSummaryTable(terminal).print(day, answer.plan(), answer.judgement());
    terminal.say("plan.checked");
    terminal.say("plan.stored", stored.version(), date);
    return new StoredPlan(stored, day, answer.plan());
  }

  private DayProblem day(LocalDate date) {
    ServiceCalendar calendar = new SettingsStore(database).getCalendar();
    if (!calendar.isServiceDay(date)) {
      throw new InputRefused(
          terminal.texts().get("plan.no-service-day", date, calendar.next(date)));
    }
    DayProblem day = new DayAssembly(database).assemble(date, List.of(), this::matrix);
    if (day.transfers().isEmpty() && day.holds().isEmpty()) {
      throw new InputRefused(terminal.texts().get("plan.nothing", date));
    }
    return day;
  }

  private TravelMatrix matrix(List<Unit> units) {
    try (RoadNetwork network = roads.open(terminal)) {
      return new MatrixStore(database)
          .getOrAsk(
              network.version(),
              units,
              () -> network.matrix(units.stream().map(Place::of).toList()));
    }
  }

  private static PlanOrigin origin(SolveSettings settings) {
    Map<String, String> how =
        Map.of(
            "seconds", settings.time().map(t -> String.valueOf(t.toSeconds())).orElse(""),
            "steps", settings.steps().isPresent() ? settings.steps().getAsLong() + "" : "",
            "seed", String.valueOf(settings.seed()),
            "threads", String.valueOf(settings.threads()));
    return new PlanOrigin(PlanMaker.SOLVER, Optional.empty(), how, WHO);
  }
}
