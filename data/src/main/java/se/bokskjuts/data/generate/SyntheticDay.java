package se.bokskjuts.data.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.calendar.UnitDays;
import se.bokskjuts.data.csv.CsvWriting;
import se.bokskjuts.data.csv.DemandOfRows;
import se.bokskjuts.data.csv.HoldCopyRow;
import se.bokskjuts.data.csv.TransferRow;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DayFile;

/** A made-up service day, as the files that the import reads or as a day file without matrix. */
public record SyntheticDay(
    LocalDate date, County county, List<TransferRow> transfers, List<HoldCopyRow> holds) {
  /** Stands in every file's name and on every line of its demand. */
  public static final String LABEL = "syntetisk";

  public SyntheticDay {
    transfers = List.copyOf(transfers);
    holds = List.copyOf(holds);
  }

  /** File name to content: units, vans, transfers and holds, in the order to import them. */
  public Map<String, String> toCsvFiles() {
    CsvWriting writing = CsvWriting.inSwedish().withSource(LABEL);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("enheter-" + LABEL + ".csv", writing.units(county.units()));
    files.put("bilar-" + LABEL + ".csv", writing.vans(county.vans()));
    files.put("forflyttningar-" + date + "-" + LABEL + ".csv", writing.transfers(transfers));
    files.put("reservationer-" + date + "-" + LABEL + ".csv", writing.holds(holds));
    return files;
  }

  /** Writes the files of {@link #toCsvFiles} into the folder, which is made if need be. */
  public List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> file : toCsvFiles().entrySet()) {
      written.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()));
    }
    return written;
  }

  /** Without matrix: the planner asks the road network. */
  public DayFile toDayFile(DalarnaBase base, ServiceCalendar calendar) {
    DemandOfRows demand = new DemandOfRows(date, calendar);
    return new DayFile(
        date,
        base.boxType(),
        county.units().stream().map(row -> row.onDay(isPromised(row, calendar), 0)).toList(),
        county.units().stream().flatMap(row -> row.sorting().stream()).toList(),
        base.dockSeconds(),
        county.vans(),
        Optional.empty(),
        transfers.stream().map(demand::transfer).toList(),
        demand.holds(holds),
        base.getRates(),
        List.of());
  }

  private boolean isPromised(UnitRow row, ServiceCalendar calendar) {
    return new UnitDays(row.promisedWeekdays(), List.of()).isPromised(date, calendar);
  }
}
