package se.bokskjuts.api.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.bokskjuts.api.problem.Fault;
import se.bokskjuts.api.problem.RowWords;
import se.bokskjuts.data.csv.RowFault;
import se.bokskjuts.data.intake.IntakeReport;

/**
 * What became of a file.
 *
 * @param preset the form it was read in
 * @param rowsStored 0 for a dry run and for a file imported before
 */
record ImportJson(
    Optional<Long> id,
    String file,
    Optional<String> preset,
    long rowsRead,
    long rowsGood,
    long rowsStored,
    long faultCount,
    boolean alreadyImported,
    boolean synthetic,
    List<RowJson> faults,
    List<RowJson> warnings) {

  /** A fault or warning; {@code line} 0 is the file as a whole. */
  record RowJson(String code, long line, String column, String name, String text) {
    static RowJson of(RowFault fault, Locale locale) {
      return new RowJson(
          fault.code().name(),
          fault.line(),
          fault.column(),
          fault.name(),
          RowWords.of(fault, locale));
    }
  }

  static ImportJson of(IntakeReport report, Locale locale) {
    return new ImportJson(
        report.importId().isPresent()
            ? Optional.of(report.importId().getAsLong())
            : Optional.empty(),
        report.fileName(),
        report.layout().map(Enum::name),
        report.rowsRead(),
        report.rowsGood(),
        report.rowsStored(),
        report.faultCount(),
        report.alreadyImported(),
        report.synthetic(),
        report.faults().stream().map(f -> RowJson.of(f, locale)).toList(),
        report.warnings().stream().map(f -> RowJson.of(f, locale)).toList());
  }

  /** The faults as a refusal lists them: file, line and column. */
  static Stream<Fault> faults(IntakeReport report, Locale locale) {
    return report.faults().stream()
        .map(
            f ->
                new Fault(
                    report.fileName()
                        + ":"
                        + f.line()
                        + (f.column().isEmpty() ? "" : ":" + f.column()),
                    f.code().name(),
                    RowWords.of(f, locale),
                    f.hint()));
  }
}
