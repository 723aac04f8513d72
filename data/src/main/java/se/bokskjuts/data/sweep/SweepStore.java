package se.bokskjuts.data.sweep;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static se.bokskjuts.data.jooq.Tables.SWEEP;
import static se.bokskjuts.data.jooq.Tables.SWEEP_RUN;
import static se.bokskjuts.data.jooq.Tables.SWEEP_SCENARIO;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record2;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.SweepRecord;
import se.bokskjuts.data.jooq.tables.records.SweepScenarioRecord;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.data.scenario.ScenarioWords;
import se.bokskjuts.data.store.NotStoredException;

/** What-if questions with their scenarios, from the asking to the report. */
public final class SweepStore {
  static final String[] LIVE = {SweepState.QUEUED.name(), SweepState.RUNNING.name()};

  private final Database database;
  private final DSLContext sql;

  public SweepStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** Keeps the question and makes its runs; the base comes first. */
  public Sweep add(UUID id, List<SweepScenario> scenarios, SweepLength length, String who) {
    return add(id, scenarios, length, Optional.empty(), who);
  }

  /**
   * As above, with the demand of stored days. Throws {@link NotStoredException} when none of them
   * has a published plan.
   */
  public Sweep add(
      UUID id, List<SweepScenario> scenarios, SweepLength length, Optional<Past> past, String who) {
    database.inTransaction(
        () -> {
          sql.insertInto(SWEEP)
              .set(SWEEP.ID, id)
              .set(SWEEP.FIRST_DATE, length.first())
              .set(SWEEP.DAYS, length.days())
              .set(SWEEP.WARMUP, length.warmup())
              .set(SWEEP.SEEDS, length.seeds())
              .set(SWEEP.ITEMS, length.items())
              .set(SWEEP.STEPS, length.steps())
              .set(SWEEP.REQUESTED_BY, who)
              .set(SWEEP.PAST_FROM, past.map(Past::from).orElse(null))
              .set(SWEEP.PAST_TO, past.map(Past::to).orElse(null))
              .execute();
          if (past.isPresent() && new PastStore(database).keep(id, past.get()) == 0) {
            throw new NotStoredException("published plan", past.get());
          }
          for (int i = 0; i < scenarios.size(); i++) {
            add(id, i, scenarios.get(i), length.seeds());
          }
        });
    return get(id);
  }

  private void add(UUID id, int position, SweepScenario scenario, int seeds) {
    sql.insertInto(SWEEP_SCENARIO)
        .set(SWEEP_SCENARIO.SWEEP_ID, id)
        .set(SWEEP_SCENARIO.POSITION, position)
        .set(SWEEP_SCENARIO.NAME, scenario.name())
        .set(SWEEP_SCENARIO.TITLE, scenario.words().title())
        .set(SWEEP_SCENARIO.QUESTION, scenario.words().question())
        .set(SWEEP_SCENARIO.TITLE_EN, scenario.words().titleInEnglish())
        .set(SWEEP_SCENARIO.QUESTION_EN, scenario.words().questionInEnglish())
        .set(SWEEP_SCENARIO.YAML, scenario.text().yaml())
        .execute();
    for (int seed = 1; seed <= seeds; seed++) {
      sql.insertInto(SWEEP_RUN)
          .set(SWEEP_RUN.SWEEP_ID, id)
          .set(SWEEP_RUN.SCENARIO, position)
          .set(SWEEP_RUN.SEED, seed)
          .execute();
    }
  }

  public Optional<Sweep> find(UUID id) {
    return list(SWEEP.ID.eq(id), 1).stream().findFirst();
  }

  public Sweep get(UUID id) {
    return find(id).orElseThrow(() -> new NotStoredException("sweep", id));
  }

  /** The newest first. */
  public List<Sweep> list(int most) {
    return list(noCondition(), most);
  }

  /** Those queued or running, the oldest first. */
  public List<UUID> listLive() {
    return sql.select(SWEEP.ID)
        .from(SWEEP)
        .where(SWEEP.STATE.in(LIVE))
        .orderBy(SWEEP.REQUESTED_AT, SWEEP.ID)
        .fetch(SWEEP.ID);
  }

  private List<Sweep> list(Condition which, int most) {
    List<SweepRecord> rows =
        sql.selectFrom(SWEEP)
            .where(which)
            .orderBy(SWEEP.REQUESTED_AT.desc(), SWEEP.ID)
            .limit(most)
            .fetch();
    List<UUID> ids = rows.stream().map(SweepRecord::getId).toList();
    Map<UUID, List<SweepScenarioRecord>> scenarios =
        sql.selectFrom(SWEEP_SCENARIO)
            .where(SWEEP_SCENARIO.SWEEP_ID.in(ids))
            .orderBy(SWEEP_SCENARIO.POSITION)
            .fetchGroups(SWEEP_SCENARIO.SWEEP_ID, SweepScenarioRecord.class);
    return rows.stream()
        .map(row -> sweep(row, scenarios.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  private Sweep sweep(SweepRecord row, List<SweepScenarioRecord> scenarios) {
    Record2<Integer, BigDecimal> done =
        sql.select(
                count().filterWhere(SWEEP_RUN.STATE.eq(SweepState.DONE.name())),
                coalesce(sum(SWEEP_RUN.DAYS_DONE), BigDecimal.ZERO))
            .from(SWEEP_RUN)
            .where(SWEEP_RUN.SWEEP_ID.eq(row.getId()))
            .fetchSingle();
    return new Sweep(
        row.getId(),
        SweepState.valueOf(row.getState()),
        scenarios.stream().map(SweepStore::scenario).toList(),
        new SweepLength(
            row.getFirstDate(),
            row.getDays(),
            row.getWarmup(),
            row.getSeeds(),
            row.getItems(),
            row.getSteps()),
        Optional.ofNullable(row.getPastFrom()).map(from -> new Past(from, row.getPastTo())),
        done.value1(),
        done.value2().intValueExact(),
        SweepJson.textsOrNone(row.getProblem()),
        row.getRequestedBy(),
        row.getRequestedAt().toInstant(),
        Optional.ofNullable(row.getStartedAt()).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getEndedAt()).map(OffsetDateTime::toInstant));
  }

  private static SweepScenario scenario(SweepScenarioRecord row) {
    return new SweepScenario(
        new ScenarioWords(
            row.getName(),
            row.getTitle(),
            row.getQuestion(),
            row.getTitleEn(),
            row.getQuestionEn()),
        new ScenarioText(row.getName(), row.getYaml()));
  }

  /** Ends it and all its runs that are not over; those under way notice soon. False if over. */
  public boolean cancel(UUID id) {
    return end(id, SweepState.CANCELLED, Map.of());
  }

  /** Why, by name, such as {@code code} and {@code detail}. False if it was over. */
  public boolean fail(UUID id, Map<String, String> problem) {
    return end(id, SweepState.FAILED, problem);
  }

  private boolean end(UUID id, SweepState state, Map<String, String> problem) {
    return database.inTransaction(
        () -> {
          int ended =
              sql.update(SWEEP)
                  .set(SWEEP.STATE, state.name())
                  .set(SWEEP.PROBLEM, problem.isEmpty() ? null : SweepJson.of(problem))
                  .set(SWEEP.ENDED_AT, currentOffsetDateTime())
                  .where(SWEEP.ID.eq(id))
                  .and(SWEEP.STATE.in(LIVE))
                  .execute();
          if (ended > 0) {
            sql.update(SWEEP_RUN)
                .set(SWEEP_RUN.STATE, SweepState.CANCELLED.name())
                .set(SWEEP_RUN.ENDED_AT, currentOffsetDateTime())
                .where(SWEEP_RUN.SWEEP_ID.eq(id))
                .and(SWEEP_RUN.STATE.in(LIVE))
                .execute();
          }
          return ended > 0;
        });
  }

  /** Keeps the report, unless the sweep is over already: the same report twice is kept once. */
  public boolean finish(UUID id, String reportJson) {
    return sql.update(SWEEP)
            .set(SWEEP.STATE, SweepState.DONE.name())
            .set(SWEEP.REPORT, JSON.json(reportJson))
            .set(SWEEP.ENDED_AT, currentOffsetDateTime())
            .where(SWEEP.ID.eq(id))
            .and(SWEEP.STATE.in(LIVE))
            .execute()
        > 0;
  }

  /** The finished comparison, to the letter as it was kept. */
  public Optional<String> findReport(UUID id) {
    return sql.select(SWEEP.REPORT)
        .from(SWEEP)
        .where(SWEEP.ID.eq(id))
        .and(SWEEP.REPORT.isNotNull())
        .fetchOptional()
        .map(row -> row.value1().data());
  }
}
