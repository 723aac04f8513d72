package se.bokskjuts.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.csv.CsvReading;
import se.bokskjuts.data.csv.HoldCopyRow;
import se.bokskjuts.data.csv.ImportRow;
import se.bokskjuts.data.csv.ReadReport;
import se.bokskjuts.data.csv.ReadSettings;
import se.bokskjuts.data.csv.RowCheck;
import se.bokskjuts.data.csv.TransferRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.DayFileWriter;
import se.bokskjuts.model.UnitId;

class DayGeneratorTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final UnitId FALUN = UnitId.of("falu-stadsbibliotek");
  private static final UnitId IDRE = UnitId.of("idre-bibliotek");
  private static final DalarnaBase BASE = DalarnaBase.load();
  private static final ServiceCalendar CALENDAR = ServiceCalendar.swedish();
  private final DayGenerator generator = new DayGenerator(BASE, CALENDAR);

  private SyntheticDay day(LocalDate date, int items, long seed) {
    return generator.generate(GenerateSettings.of(date, items, seed));
  }

  private static long holds(SyntheticDay day) {
    return day.holds().stream().map(HoldCopyRow::hold).distinct().count();
  }

  @Test
  void a_tuesday_has_the_items_asked_for_and_a_monday_eight_percent_more() {
    SyntheticDay tuesday = day(TUESDAY, 1_000, 1);
    SyntheticDay monday = day(TUESDAY.minusDays(1), 1_000, 1);

    assertThat(tuesday.transfers().size() + holds(tuesday)).isEqualTo(1_000);
    assertThat(monday.transfers().size() + holds(monday)).isEqualTo(1_080);
  }

  @Test
  void the_same_seed_gives_the_same_day_and_another_seed_another() {
    assertThat(day(TUESDAY, 200, 7)).isEqualTo(day(TUESDAY, 200, 7));
    assertThat(day(TUESDAY, 200, 7).transfers()).isNotEqualTo(day(TUESDAY, 200, 8).transfers());
  }

  @Test
  void a_fresh_day_has_the_same_items_and_nothing_left_since_earlier_days() {
    SyntheticDay usual = day(TUESDAY, 500, 3);
    SyntheticDay fresh = generator.generate(GenerateSettings.of(TUESDAY, 500, 3).asFresh());

    assertThat(fresh.transfers())
        .extracting(TransferRow::item)
        .isEqualTo(usual.transfers().stream().map(TransferRow::item).toList());
    assertThat(fresh.transfers()).allMatch(row -> row.readySince().equals(TUESDAY));
    assertThat(fresh.holds()).allMatch(row -> row.readySince().equals(TUESDAY));
    assertThat(usual.transfers()).anyMatch(row -> row.readySince().isBefore(TUESDAY));
  }

  @Test
  void the_large_library_takes_more_than_the_far_one() {
    Map<UnitId, Long> to =
        day(TUESDAY, 3_000, 1).transfers().stream()
            .collect(Collectors.groupingBy(TransferRow::to, Collectors.counting()));

    assertThat(to.get(FALUN)).isGreaterThan(10 * to.getOrDefault(IDRE, 0L));
    assertThat(to).containsKey(IDRE);
  }

  @Test
  void each_hold_has_two_to_five_copies_at_different_units() {
    Map<?, List<HoldCopyRow>> byHold =
        day(TUESDAY, 1_000, 1).holds().stream().collect(Collectors.groupingBy(HoldCopyRow::hold));

    assertThat(byHold.values())
        .isNotEmpty()
        .allSatisfy(
            copies -> {
              assertThat(copies).hasSizeBetween(2, 5);
              assertThat(copies).extracting(HoldCopyRow::at).doesNotHaveDuplicates();
              assertThat(copies).extracting(HoldCopyRow::to).containsOnly(copies.get(0).to());
            });
  }

  @Test
  void no_item_goes_from_a_unit_to_itself_and_no_barcode_stands_twice() {
    SyntheticDay day = day(TUESDAY, 3_000, 3);
    Set<String> barcodes = new HashSet<>();

    assertThat(day.transfers())
        .allSatisfy(
            row -> {
              assertThat(row.from()).isNotEqualTo(row.to());
              assertThat(barcodes.add(row.item().value())).isTrue();
              assertThat(row.item().value()).startsWith("00").hasSize(14);
            });
  }

  @Test
  void every_file_says_that_it_is_synthetic() {
    Map<String, String> files = day(TUESDAY, 20, 1).toCsvFiles();

    assertThat(files).hasSize(4);
    assertThat(files.keySet()).allSatisfy(name -> assertThat(name).contains("syntetisk"));
    assertThat(files.get("forflyttningar-2026-11-24-syntetisk.csv").lines().skip(1))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).endsWith(";syntetisk"));
  }

  @Test
  void what_is_written_is_what_the_import_reads() {
    SyntheticDay day = day(TUESDAY, 500, 1);
    List<ImportRow> rows = new ArrayList<>();

    for (String content : day.toCsvFiles().values()) {
      ReadReport report =
          CsvReading.read(content.getBytes(StandardCharsets.UTF_8), settings(), rows::add);
      assertThat(report.log().listFaults()).isEmpty();
      assertThat(report.refused()).isFalse();
    }

    assertThat(rows).filteredOn(TransferRow.class::isInstance).isEqualTo(day.transfers());
    assertThat(rows).filteredOn(HoldCopyRow.class::isInstance).isEqualTo(day.holds());
    assertThat(rows).hasSize(58 + 9 + day.transfers().size() + day.holds().size());
  }

  private static ReadSettings settings() {
    return new ReadSettings(
        Optional.empty(),
        BASE.unitNames(),
        BASE.mediaTypes(),
        CALENDAR,
        TUESDAY,
        RowCheck.none(),
        Optional.empty());
  }

  @Test
  void the_day_file_has_no_matrix_and_counts_waited_service_days() {
    SyntheticDay day = day(TUESDAY, 300, 1);

    DayFile file = day.toDayFile(BASE, CALENDAR);

    assertThat(file.matrix()).isEmpty();
    assertThat(file.transfers()).hasSameSizeAs(day.transfers());
    assertThat(file.transfers()).anyMatch(t -> t.waitedDays() > 0);
    assertThat(file.sortPoints()).hasSize(5);
    assertThat(DayFileReader.read(DayFileWriter.toJson(file))).isEqualTo(file);
  }

  @Test
  void a_made_up_county_has_as_many_units_as_asked_for() {
    SyntheticDay day = generator.generate(GenerateSettings.of(TUESDAY, 2_000, 1).withUnits(200));

    assertThat(day.county().units()).hasSize(200);
    assertThat(day.county().vans()).hasSize(15);
    assertThat(day.county().synthetic()).isTrue();
    assertThat(day.county().units()).allSatisfy(row -> assertThat(row.fromMemory()).isTrue());
  }

  @Test
  void a_day_without_service_is_refused_with_the_next_one() {
    assertThatThrownBy(() -> day(LocalDate.of(2026, 12, 25), 10, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-12-28");
  }

  @Test
  void the_sample_files_are_made_by_the_generator_byte_for_byte(@TempDir Path folder)
      throws IOException {
    List<Path> written = day(TUESDAY, 1_200, 1).write(folder);

    assertThat(written).hasSize(4);
    for (Path file : written) {
      assertThat(Path.of("samples").resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
    try (var samples = Files.list(Path.of("samples"))) {
      assertThat(samples.filter(p -> p.toString().endsWith("syntetisk.csv"))).hasSize(4);
    }
  }
}
