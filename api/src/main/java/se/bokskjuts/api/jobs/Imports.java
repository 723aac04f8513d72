package se.bokskjuts.api.jobs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.bokskjuts.data.csv.FileKind;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.data.intake.Intake;
import se.bokskjuts.data.intake.IntakeReport;
import se.bokskjuts.data.intake.IntakeSettings;
import se.bokskjuts.model.UnitId;

/** Takes in the files of one upload, places before vans before demand, whatever their order. */
@Service
public class Imports {
  private final Intake intake;
  private final ServiceDays days;
  private final Meters meters;

  Imports(Intake intake, ServiceDays days, Meters meters) {
    this.intake = intake;
    this.days = days;
    this.meters = meters;
  }

  /** A file as it was sent. */
  public record Upload(String name, byte[] content) {}

  /**
   * How the files are to be read.
   *
   * @param layout empty: told by each file's headings
   * @param date the service day of demand without a date; empty: the next one
   * @param copiesAt where the copies of a Koha holds queue stand
   * @param columns what unknown headings mean, by any name of our columns; - leaves one unread
   */
  public record Wish(
      Optional<Layout> layout,
      Optional<LocalDate> date,
      Optional<UnitId> copiesAt,
      Map<String, String> columns,
      boolean keepGood,
      boolean dryRun) {}

  public List<IntakeReport> take(List<Upload> files, Wish wish, String who) {
    IntakeSettings settings =
        new IntakeSettings(
            wish.layout(),
            wish.date().orElseGet(this::nextDay),
            wish.copiesAt(),
            wish.columns(),
            wish.keepGood(),
            wish.dryRun(),
            who);
    List<IntakeReport> reports =
        inOrder(files, settings).stream()
            .map(f -> intake.receive(f.name(), f.content(), settings))
            .toList();
    reports.forEach(this::count);
    return reports;
  }

  /** The next service day. */
  public LocalDate nextDay() {
    return days.findNext().map(ServiceDays.Day::date).orElseGet(days::today);
  }

  private List<Upload> inOrder(List<Upload> files, IntakeSettings settings) {
    if (files.size() < 2) {
      return files;
    }
    Map<Upload, Integer> places = new HashMap<>();
    for (Upload file : files) {
      IntakeReport look = intake.receive(file.name(), file.content(), settings.withDryRun(true));
      places.put(file, look.kind().map(FileKind::ordinal).orElse(FileKind.values().length));
    }
    return files.stream().sorted(Comparator.comparing(places::get)).toList();
  }

  private void count(IntakeReport report) {
    Map<String, Long> byCode = new HashMap<>();
    report.counts().forEach((code, count) -> byCode.put(code.name(), count));
    meters.importFaults(byCode);
  }
}
