package se.bokskjuts.api.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.db.EmbeddedDatabase;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.store.AuditStore;
import se.bokskjuts.data.store.PlanMaker;
import se.bokskjuts.data.store.PlanOrigin;
import se.bokskjuts.data.store.PlanState;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;

/** When published days are closed, on a database of its own. */
class DayEndIT {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final int PORT = 15_893;

  private EmbeddedDatabase server;
  private PlanStore plans;
  private AuditStore audit;

  @BeforeEach
  void an_empty_database() throws Exception {
    Path home = Path.of("target", "it-pg-end").toAbsolutePath();
    FileSystemUtils.deleteRecursively(home.resolve("data"));
    server = EmbeddedDatabase.open(home, PORT);
    Database database = Database.of(server.dataSource()).migrate();
    plans = new PlanStore(database);
    audit = new AuditStore(database);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_day_is_closed_by_itself_at_four_in_the_night_after() {
    UUID id = published("2099-11-24");

    endAt(Instant.parse("2099-11-25T02:59:00Z")).closeWhatIsOver();
    assertThat(plans.getSummary(id).state()).isEqualTo(PlanState.PUBLISHED);
    endAt(Instant.parse("2099-11-25T03:00:00Z")).closeWhatIsOver();

    assertThat(plans.getSummary(id).state()).isEqualTo(PlanState.COMPLETED);
    assertThat(audit.listOf("plan", id.toString(), 10))
        .extracting(e -> e.action() + " by " + e.actor())
        .containsExactly("plan.completed by the end of the day");
    endAt(Instant.parse("2099-11-25T04:00:00Z")).closeWhatIsOver();
    assertThat(audit.listOf("plan", id.toString(), 10)).as("once").hasSize(1);
  }

  @Test
  void a_plan_published_after_its_date_ends_in_the_night_after_that() {
    UUID id = published("2020-11-24");

    endAt(Instant.now()).closeWhatIsOver();
    assertThat(plans.getSummary(id).state()).isEqualTo(PlanState.PUBLISHED);
    endAt(Instant.now().plus(Duration.ofHours(30))).closeWhatIsOver();

    assertThat(plans.getSummary(id).state()).isEqualTo(PlanState.COMPLETED);
  }

  @Test
  void a_day_that_has_not_come_cannot_be_closed_by_hand() {
    UUID id = published("2099-11-24");
    int version = plans.getSummary(id).rowVersion();

    assertThatThrownBy(() -> endAt(Instant.now()).close(id, version, "anna"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.DAY_NOT_CLOSABLE));
    endAt(Instant.parse("2099-11-24T15:00:00Z")).close(id, version, "anna");
    assertThat(plans.getSummary(id).state()).isEqualTo(PlanState.COMPLETED);
  }

  private DayEnd endAt(Instant now) {
    Clock clock = Clock.fixed(now, SWEDEN);
    return new DayEnd(plans, audit, new DayEnds(clock), clock);
  }

  private UUID published(String date) {
    Plan nothing =
        new Plan(LocalDate.parse(date), Map.of(), List.of(), List.of(), List.of(), PlanCost.ZERO);
    Judgement fine =
        new Judgement(List.of(), PlanCost.ZERO, new KeyFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    PlanOrigin origin = new PlanOrigin(PlanMaker.SOLVER, Optional.empty(), Map.of(), "anna");
    PlanSummary draft = plans.add(UUID.randomUUID(), dayOf(date), nothing, fine, origin);
    return plans.publish(draft.id(), draft.rowVersion()).id();
  }

  private static DayProblem dayOf(String date) {
    return DayFileReader.read(
            """
            {"format": "bokskjuts-day/1", "date": "%s",
             "boxType": {"litres": 40, "maxKg": 15, "emptyKg": 2},
             "units": [{"id": "falun", "name": "Falun", "municipality": "Falun", "kind": "MAIN",
               "lat": 60.6, "lon": 15.6, "windows": [], "serviceSeconds": 0, "secondsPerBox": 0,
               "dock": false, "promised": false, "missedDays": 0}],
             "sortPoints": [], "dockSeconds": 600, "vans": [],
             "matrix": {"units": ["falun"], "seconds": [[0]], "metres": [[0]]},
             "transfers": [], "holds": [],
             "rates": {"delay": {"HOLD": 15, "RETURN": 2, "TO_MEDIA_GROUP": 1,
               "FROM_MEDIA_GROUP": 4, "ROTATION": 0.5}, "ageing": 0.5, "perBox": 18,
               "perLift": 2, "perItemSorted": 1.5, "co2PerKg": 1.5, "perMissedVisit": 4000},
             "pins": []}
            """
                .formatted(date))
        .getProblem();
  }
}
