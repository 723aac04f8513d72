package se.bokskjuts.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.model.UnitId;

/** A file read in a test: against Dalarna's units, for Tuesday 24 November 2026. */
record Csv(ReadReport report, List<ImportRow> rows) {
  static final UnitId FALUN = UnitId.of("falu-stadsbibliotek");
  static final UnitId MORA = UnitId.of("mora-bibliotek");
  static final UnitId IDRE = UnitId.of("idre-bibliotek");
  static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  static final String TRANSFERS = "streckkod;från;till\n";
  private static final DalarnaBase BASE = DalarnaBase.load();

  static ReadSettings settings() {
    return new ReadSettings(
        Optional.empty(),
        BASE.unitNames(),
        BASE.mediaTypes(),
        ServiceCalendar.swedish(),
        TUESDAY,
        RowCheck.none(),
        Optional.empty());
  }

  static ReadSettings settings(UnitId copiesAt) {
    ReadSettings usual = settings();
    return new ReadSettings(
        usual.layout(),
        usual.units(),
        usual.mediaTypes(),
        usual.calendar(),
        usual.today(),
        usual.check(),
        Optional.of(copiesAt));
  }

  static ReadSettings settings(ColumnMeanings meanings) {
    ReadSettings usual = settings();
    return new ReadSettings(
        usual.layout(),
        usual.units(),
        usual.mediaTypes(),
        usual.calendar(),
        usual.today(),
        usual.check(),
        usual.copiesAt(),
        meanings);
  }

  static Csv read(String text) {
    return read(text, StandardCharsets.UTF_8);
  }

  static Csv read(String text, Charset charset) {
    return read(text.getBytes(charset));
  }

  static Csv read(byte[] bytes) {
    return read(bytes, settings());
  }

  static Csv read(byte[] bytes, ReadSettings settings) {
    List<ImportRow> rows = new ArrayList<>();
    ReadReport report = CsvReading.read(bytes, settings, rows::add);
    return new Csv(report, rows);
  }

  /** A transfers file of one row with these further columns and their cells. */
  static Csv readTransfer(String headings, String cells) {
    return read(
        "streckkod;från;till;" + headings + "\n00123;falu-stadsbibliotek;mora-bibliotek;" + cells);
  }

  List<RowFaultCode> faults() {
    return report.log().listFaults().stream().map(RowFault::code).toList();
  }

  List<RowFaultCode> warnings() {
    return report.log().listWarnings().stream().map(RowFault::code).toList();
  }

  /** The one kind of fault, and no row given on. */
  void assertOnly(RowFaultCode code) {
    assertThat(faults()).containsOnly(code);
    assertThat(rows).isEmpty();
  }

  RowFault fault() {
    return report.log().listFaults().get(0);
  }

  TransferRow transfer() {
    return (TransferRow) rows.get(0);
  }

  HoldCopyRow copy() {
    return (HoldCopyRow) rows.get(0);
  }
}
