package se.bokskjuts.benchmarks.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bokskjuts.benchmarks.Bench;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.generate.DayGenerator;
import se.bokskjuts.data.generate.GenerateSettings;
import se.bokskjuts.data.store.PlanMaker;
import se.bokskjuts.data.store.PlanOrigin;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.StartingData;
import se.bokskjuts.data.sweep.PastStore;
import se.bokskjuts.data.sweep.SweepStore;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;

/** Demand of days that were published and stand in the database. */
class StoredHistoryIT {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final String SPAN = "2026-11-23..2026-11-27";
  private static EmbeddedPostgres server;
  private static Database database;
  private static String url;

  @BeforeAll
  static void startServer() throws IOException {
    server = EmbeddedPostgres.builder().start();
    url = server.getJdbcUrl("postgres", "postgres");
    database = Database.of(server.getPostgresDatabase()).migrate();
    new StartingData(database).fill(DalarnaBase.load());
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  /** How many items of the day are new. */
  private static int publish(int items) {
    DalarnaBase base = DalarnaBase.load();
    ServiceCalendar calendar = ServiceCalendar.swedish();
    DayFile file =
        new DayGenerator(base, calendar)
            .generate(GenerateSettings.of(TUESDAY, items, 1))
            .toDayFile(base, calendar);
    try (RoadNetwork roads = RoadNetwork.open(RoadSettings.builtIn())) {
      DayProblem day = file.withMatrix(roads.matrix(file.units().stream().map(Place::of).toList()));
      PlanAnswer answer =
          new Planner().solve(day, SolveSettings.ofSteps(32, 1), SolveListener.SILENT, () -> false);
      PlanStore plans = new PlanStore(database);
      UUID id = UUID.randomUUID();
      plans.add(
          id,
          day,
          answer.plan(),
          answer.judgement(),
          new PlanOrigin(PlanMaker.SOLVER, Optional.empty(), Map.of(), "anna"));
      plans.publish(id, plans.getSummary(id).rowVersion());
    }
    return (int)
        (file.transfers().stream().filter(t -> t.waitedDays() == 0).count()
            + file.holds().stream().filter(h -> h.waitedDays() == 0).count());
  }

  private static int whatIf(StringWriter said, String... options) {
    List<String> words =
        new ArrayList<>(List.of("whatif", "elbilar", "--days", "2", "--warmup", "0"));
    words.addAll(List.of("--seeds", "1", "--steps", "100", "--threads", "1", "--database", url));
    words.addAll(List.of(options));
    return Bench.commandLine()
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(said, true))
        .execute(words.toArray(String[]::new));
  }

  @Test
  void stored_days_are_drawn_alone_and_shared_alike_and_stay_what_they_were(@TempDir Path out)
      throws Exception {
    int fresh = publish(60);
    Path alone = out.resolve("alone");
    Path shared = out.resolve("shared");

    StringWriter said = new StringWriter();
    assertThat(whatIf(said, "--history", SPAN, "--out", alone.toString())).as(said + "").isZero();
    assertThat(whatIf(said, "--history", SPAN, "--shared", "--out", shared.toString()))
        .as(said + "")
        .isZero();

    for (String file : new String[] {"days.csv", "runs.csv", "stops.csv", "whatif.md"}) {
      assertThat(shared.resolve(file)).hasSameTextualContentAs(alone.resolve(file));
    }
    List<String> days = Files.readAllLines(alone.resolve("days.csv"));
    int items = List.of(days.get(0).split(";")).indexOf("ITEMS");
    assertThat(days.subList(1, days.size()))
        .hasSize(4)
        .allMatch(line -> Integer.parseInt(line.split(";")[items]) == fresh);
    UUID asked = new SweepStore(database).list(1).get(0).id();
    publish(20);
    assertThat(new PastStore(database).list(asked))
        .as("a plan that is published later changes no question that was asked")
        .singleElement()
        .satisfies(
            day ->
                assertThat(
                        day.transfers().stream().filter(t -> t.waitedDays() == 0).count()
                            + day.holds().stream().filter(h -> h.waitedDays() == 0).count())
                    .isEqualTo(fresh));
  }

  @Test
  void days_without_a_published_plan_are_refused(@TempDir Path out) {
    for (String[] where : new String[][] {{"--shared"}, {}}) {
      StringWriter said = new StringWriter();
      List<String> words =
          new ArrayList<>(List.of("--history", "1999-01-01..1999-01-31", "--out", out + ""));
      words.addAll(List.of(where));

      assertThat(whatIf(said, words.toArray(String[]::new))).isEqualTo(2);
      assertThat(said.toString()).contains("--history").contains("1999-01-01..1999-01-31");
    }
  }
}
