package se.bokskjuts.data.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;

/** What we write we read again, letter for letter. */
class RoundTripTest {
  private static final List<UnitId> UNITS =
      DalarnaBase.load().listUnits().stream().map(row -> row.unit().id()).toList();

  @Property(tries = 200, seed = "20261124")
  void transfers_come_back_as_they_were(
      @ForAll("transfers") List<TransferRow> drawn, @ForAll boolean swedish) {
    List<TransferRow> rows = numbered(drawn);

    String text = (swedish ? CsvWriting.inSwedish() : CsvWriting.inEnglish()).transfers(rows);
    Csv csv = Csv.read(text.getBytes(UTF_8));

    if (!rows.isEmpty()) {
      assertThat(csv.faults()).isEmpty();
    }
    assertThat(csv.rows()).isEqualTo(rows);
  }

  @Property(tries = 1)
  void dalarnas_units_come_back_as_they_were() {
    List<UnitRow> units = DalarnaBase.load().listUnits();

    assertThat(CsvWriting.inSwedish().units(units)).startsWith("id;");
    assertThat(Csv.read(CsvWriting.inSwedish().units(units)).rows()).isEqualTo(units);
    assertThat(Csv.read(CsvWriting.inEnglish().units(units)).rows()).isEqualTo(units);
  }

  /** Each its own barcode, and the line on which it will stand. */
  private static List<TransferRow> numbered(List<TransferRow> drawn) {
    List<TransferRow> rows = new ArrayList<>();
    for (TransferRow row : drawn) {
      String barcode = row.item().value() + rows.size();
      rows.add(
          new TransferRow(
              rows.size() + 2L,
              ItemId.of(barcode),
              row.kind(),
              row.from(),
              row.to(),
              row.readySince(),
              row.size(),
              row.text(),
              row.synthetic()));
    }
    return rows;
  }

  @Provide
  Arbitrary<List<TransferRow>> transfers() {
    Arbitrary<ItemSize> sizes =
        Combinators.combine(
                Arbitraries.of("HARDBACK", "DISC", "GAME"),
                Arbitraries.integers().between(1, 200_000),
                Arbitraries.integers().between(1, 50_000))
            .as(ItemSize::new);
    Arbitrary<ItemText> texts = Combinators.combine(words(60), words(20)).as(ItemText::new);
    Arbitrary<LocalDate> dates =
        Arbitraries.integers()
            .between(-300, 300)
            .map(Csv.TUESDAY::plusDays)
            .filter(ServiceCalendar.swedish()::isServiceDay);
    return Combinators.combine(
            Arbitraries.strings().withChars("0123456789AZ-").ofMinLength(1).ofMaxLength(20),
            Arbitraries.of(TransferKind.class),
            Arbitraries.of(UNITS).list().ofSize(2).uniqueElements(),
            dates,
            sizes,
            texts,
            Arbitraries.of(true, false))
        .as(
            (code, kind, ends, date, size, text, synthetic) ->
                new TransferRow(
                    0,
                    ItemId.of(code),
                    kind,
                    ends.get(0),
                    ends.get(1),
                    date,
                    size,
                    text,
                    synthetic))
        .list()
        .ofMaxSize(20);
  }

  /** Quotes, delimiters and a formula's first letters; spaces only between words. */
  private static Arbitrary<String> words(int length) {
    return Arbitraries.strings()
        .withChars("abcåäöÅÄÖéß \"';,|\\=+-@()!#&漢")
        .ofMaxLength(length)
        .map(CellText::clean)
        .filter(text -> text.indexOf('@') < 0 || text.indexOf('.') < 0);
  }
}
