package se.bokskjuts.data.intake;

import java.time.LocalDate;
import java.util.Optional;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.model.UnitId;

/**
 * How a file is to be taken in.
 *
 * @param layout which kind of file it is; empty: told by its headings
 * @param forDate the service day for which demand is read
 * @param copiesAt where the copies of a Koha holds queue stand
 * @param keepGood whether a faulty file's good rows are kept
 * @param dryRun whether it is only read and judged
 * @param actor who takes it in, for the audit log
 */
public record IntakeSettings(
    Optional<Layout> layout,
    LocalDate forDate,
    Optional<UnitId> copiesAt,
    boolean keepGood,
    boolean dryRun,
    String actor) {
  public static IntakeSettings of(LocalDate forDate, String actor) {
    return new IntakeSettings(Optional.empty(), forDate, Optional.empty(), false, false, actor);
  }

  public IntakeSettings withLayout(Layout newLayout) {
    return new IntakeSettings(Optional.of(newLayout), forDate, copiesAt, keepGood, dryRun, actor);
  }

  public IntakeSettings withCopiesAt(UnitId unit) {
    return new IntakeSettings(layout, forDate, Optional.of(unit), keepGood, dryRun, actor);
  }

  public IntakeSettings withKeepGood(boolean keep) {
    return new IntakeSettings(layout, forDate, copiesAt, keep, dryRun, actor);
  }

  public IntakeSettings withDryRun(boolean dry) {
    return new IntakeSettings(layout, forDate, copiesAt, keepGood, dry, actor);
  }
}
