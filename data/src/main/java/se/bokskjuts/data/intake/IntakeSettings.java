package se.bokskjuts.data.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.model.UnitId;

/**
 * How a file is to be taken in.
 *
 * @param layout which kind of file it is; empty: told by its headings
 * @param forDate the service day for which demand is read
 * @param copiesAt where the copies of a Koha holds queue stand
 * @param columns what unknown headings mean: one of our columns by any of its names, or - (unread)
 * @param keepGood whether a faulty file's good rows are kept
 * @param dryRun whether it is only read and judged
 * @param actor who takes it in, for the audit log
 */
public record IntakeSettings(
    Optional<Layout> layout,
    LocalDate forDate,
    Optional<UnitId> copiesAt,
    Map<String, String> columns,
    boolean keepGood,
    boolean dryRun,
    String actor) {
  public IntakeSettings {
    columns = Map.copyOf(columns);
  }

  public static IntakeSettings of(LocalDate forDate, String actor) {
    return new IntakeSettings(
        Optional.empty(), forDate, Optional.empty(), Map.of(), false, false, actor);
  }

  public IntakeSettings withLayout(Layout newLayout) {
    return new IntakeSettings(
        Optional.of(newLayout), forDate, copiesAt, columns, keepGood, dryRun, actor);
  }

  public IntakeSettings withCopiesAt(UnitId unit) {
    return new IntakeSettings(layout, forDate, Optional.of(unit), columns, keepGood, dryRun, actor);
  }

  public IntakeSettings withColumns(Map<String, String> meant) {
    return new IntakeSettings(layout, forDate, copiesAt, meant, keepGood, dryRun, actor);
  }

  public IntakeSettings withKeepGood(boolean keep) {
    return new IntakeSettings(layout, forDate, copiesAt, columns, keep, dryRun, actor);
  }

  public IntakeSettings withDryRun(boolean dry) {
    return new IntakeSettings(layout, forDate, copiesAt, columns, keepGood, dry, actor);
  }
}
