package se.bokskjuts.data.store;

import static se.bokskjuts.data.jooq.Tables.PLAN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.TableField;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.PlanFileReader;
import se.bokskjuts.data.file.PlanFileWriter;
import se.bokskjuts.data.jooq.tables.records.PlanRecord;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;

/** How a plan lies in its row: the two files whole, and cost and key figures in columns. */
final class PlanRows {
  private static final List<TableField<PlanRecord, ?>> HEAVY = List.of(PLAN.DAY, PLAN.PLAN_);

  private PlanRows() {}

  static void fill(PlanRecord row, Plan plan, Judgement judgement) {
    row.setServiceDate(plan.date());
    row.setViolations(Json.ofViolations(judgement.violations()));
    row.setPlan(JSONB.jsonb(PlanFileWriter.toJson(plan)));
    PlanCost cost = judgement.cost();
    row.setCostVans(cost.vans().ore());
    row.setCostHandling(cost.handling().ore());
    row.setCostSorting(cost.sorting().ore());
    row.setCostDelay(cost.delay().ore());
    row.setCostMissed(cost.missed().ore());
    KeyFigures figures = judgement.figures();
    row.setItems(figures.items());
    row.setDelivered(figures.delivered());
    row.setOnTheWay(figures.onTheWay());
    row.setNotNearer(figures.notNearer());
    row.setBoxes(figures.boxes());
    row.setLifts(figures.lifts());
    row.setSorted(figures.sorted());
    row.setMetres(figures.metres());
    row.setVanSeconds(figures.vanSeconds());
    row.setMissedVisits(figures.missedVisits());
    row.setVans(figures.vans());
  }

  /** All but the two files, which may be megabytes. */
  static List<Field<?>> lightFields() {
    List<Field<?>> fields = new ArrayList<>(List.of(PLAN.fields()));
    fields.removeAll(HEAVY);
    return fields;
  }

  static StoredPlan stored(PlanRecord row) {
    return new StoredPlan(
        summary(row),
        DayFileReader.read(row.getDay().data()).getProblem(),
        PlanFileReader.read(row.getPlan().data()).plan());
  }

  static PlanSummary summary(Record any) {
    PlanRecord row = any.into(PLAN);
    return new PlanSummary(
        row.getId(),
        row.getServiceDate(),
        row.getVersion(),
        PlanState.valueOf(row.getState()),
        Optional.ofNullable(row.getParentId()),
        cost(row),
        figures(row),
        PlanMaker.valueOf(row.getMadeBy()),
        Json.texts(row.getSettings()),
        row.getCreatedBy(),
        row.getCreatedAt().toInstant(),
        Optional.ofNullable(row.getPublishedAt()).map(at -> at.toInstant()),
        row.getRowVersion(),
        row.getEditStep(),
        Json.violations(row.getViolations()));
  }

  private static PlanCost cost(PlanRecord row) {
    return new PlanCost(
        Money.ofOre(row.getCostVans()),
        Money.ofOre(row.getCostHandling()),
        Money.ofOre(row.getCostSorting()),
        Money.ofOre(row.getCostDelay()),
        Money.ofOre(row.getCostMissed()));
  }

  private static KeyFigures figures(PlanRecord row) {
    return new KeyFigures(
        row.getItems(),
        row.getDelivered(),
        row.getOnTheWay(),
        row.getNotNearer(),
        row.getBoxes(),
        row.getLifts(),
        row.getSorted(),
        row.getMetres(),
        row.getVanSeconds(),
        row.getMissedVisits(),
        row.getVans());
  }
}
