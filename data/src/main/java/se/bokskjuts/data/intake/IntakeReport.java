package se.bokskjuts.data.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import se.bokskjuts.data.csv.FileKind;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.data.csv.RowFault;
import se.bokskjuts.data.csv.RowFaultCode;

/**
 * What became of a file.
 *
 * @param layout empty if it could not be told
 * @param encoding such as {@code Windows-1252}; empty if it is no text
 * @param rowsRead rows after the headings
 * @param rowsSkipped rows without fault that change nothing: arrived, cancelled, or known already
 * @param rowsStored rows kept; 0 for a dry run, a refused file or one imported before
 * @param alreadyImported whether this very file was taken in before for the same day
 * @param refused whether nothing of the file may be used, not even its good rows
 * @param faults the first hundred
 * @param warnings the first hundred
 * @param counts how often each code was found, the unlisted ones too
 * @param importId the stored import; empty if nothing was stored
 */
public record IntakeReport(
    String fileName,
    Optional<Layout> layout,
    String encoding,
    Optional<Character> delimiter,
    long rowsRead,
    long rowsGood,
    long rowsFaulty,
    long rowsSkipped,
    long rowsStored,
    boolean alreadyImported,
    boolean refused,
    boolean synthetic,
    List<RowFault> faults,
    List<RowFault> warnings,
    Map<RowFaultCode, Long> counts,
    OptionalLong importId) {
  public IntakeReport {
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
    counts = Map.copyOf(counts);
  }

  public Optional<FileKind> kind() {
    return layout.map(Layout::kind);
  }

  public long faultCount() {
    return count(false);
  }

  public long warningCount() {
    return count(true);
  }

  /** Whether the file did what was asked: no fault, or the same file as before. */
  public boolean isGood() {
    return !refused && faultCount() == 0;
  }

  private long count(boolean warning) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().isWarning() == warning)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
