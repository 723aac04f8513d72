package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.csv.CsvReading;
import se.bokskjuts.data.csv.DemandOfRows;
import se.bokskjuts.data.csv.FaultLog;
import se.bokskjuts.data.csv.HoldCopyRow;
import se.bokskjuts.data.csv.ImportRow;
import se.bokskjuts.data.csv.ReadReport;
import se.bokskjuts.data.csv.ReadSettings;
import se.bokskjuts.data.csv.RowCheck;
import se.bokskjuts.data.csv.TransferRow;
import se.bokskjuts.data.csv.UnitNames;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.replan.DayEvent;

/**
 * What turned up after the day was planned, in day files or in CSV of transfers or holds, as far as
 * the day does not have it yet. A file with a fault stops them all.
 */
final class LateFiles {
  private final Terminal terminal;
  private final CliTexts texts;
  private final DayProblem day;
  private final Set<String> known = new HashSet<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private final List<HoldRequest> holds = new ArrayList<>();

  private LateFiles(Terminal terminal, DayProblem day) {
    this.terminal = terminal;
    this.texts = terminal.texts();
    this.day = day;
    day.transfers().forEach(t -> known.add(t.id().value()));
    day.holds().forEach(h -> known.add(h.id().value()));
  }

  static DayEvent read(Terminal terminal, DayProblem day, List<Path> files) throws IOException {
    LateFiles late = new LateFiles(terminal, day);
    for (Path file : files) {
      late.read(file);
    }
    terminal.say("replan.late", late.transfers.size(), late.holds.size());
    return new DayEvent.LateDemand(late.transfers, late.holds);
  }

  private void read(Path file) throws IOException {
    if (file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".json")) {
      DayFile other = Days.read(file);
      add(file, other.transfers(), other.holds());
    } else {
      readCsv(file, CsvFiles.read(List.of(file)).byPath().get(file));
    }
  }

  private void readCsv(Path file, byte[] bytes) {
    List<ImportRow> rows = new ArrayList<>();
    ReadReport report = CsvReading.read(bytes, settings(), rows::add);
    refuseFaulty(file, report);
    DemandOfRows demand = new DemandOfRows(day.date(), ServiceCalendar.swedish());
    add(
        file,
        rows(rows, TransferRow.class).stream().map(demand::transfer).toList(),
        demand.holds(rows(rows, HoldCopyRow.class)));
  }

  private static <T extends ImportRow> List<T> rows(List<ImportRow> rows, Class<T> kind) {
    return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void refuseFaulty(Path file, ReadReport report) {
    FaultLog log = report.log();
    if (report.refused() || log.countFaults() > 0) {
      RowTexts words = RowTexts.of(texts);
      throw new InputRefused(
          texts.get("replan.late-faulty", file),
          log.listFaults().stream().map(f -> words.line(texts, f)).toList());
    }
    boolean demand =
        report.layout().map(l -> l.kind().name().matches("TRANSFERS|HOLDS")).orElse(false);
    if (!demand) {
      throw new InputRefused(texts.get("replan.late-kind", file));
    }
  }

  /** Names and codes as at home; only the day's own units. */
  private ReadSettings settings() {
    DalarnaBase base = DalarnaBase.load();
    Map<UnitId, UnitRow> home =
        base.listUnits().stream()
            .collect(Collectors.toMap(r -> r.unit().id(), Function.identity()));
    UnitNames names =
        UnitNames.of(
            day.units().stream().map(u -> row(u, Optional.ofNullable(home.get(u.id())))).toList());
    return new ReadSettings(
        Optional.empty(),
        names,
        base.mediaTypes(),
        ServiceCalendar.swedish(),
        day.date(),
        RowCheck.none(),
        Optional.empty());
  }

  private static UnitRow row(Unit unit, Optional<UnitRow> home) {
    List<String> codes = home.map(UnitRow::codes).orElse(List.of());
    return new UnitRow(0, unit, codes, Set.of(), Optional.empty(), "", false);
  }

  private void add(Path file, List<Transfer> more, List<HoldRequest> moreHolds) {
    List<String> unknown =
        Stream.concat(
                more.stream().flatMap(t -> Stream.of(t.from(), t.to())),
                moreHolds.stream()
                    .flatMap(
                        h -> Stream.concat(Stream.of(h.to()), h.copies().stream().map(Copy::at))))
            .filter(u -> day.findUnit(u).isEmpty())
            .map(u -> texts.get("replan.late-unit", u))
            .distinct()
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw new InputRefused(texts.get("replan.late-faulty", file), unknown);
    }
    more.stream().filter(t -> known.add(t.id().value())).forEach(transfers::add);
    moreHolds.stream().filter(h -> known.add(h.id().value())).forEach(holds::add);
  }
}
