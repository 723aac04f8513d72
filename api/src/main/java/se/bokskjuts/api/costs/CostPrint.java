package se.bokskjuts.api.costs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.paper.ReportPage;
import se.bokskjuts.api.paper.ReportPaper;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.scenario.Fuel;

/** A bill as PDF: the amounts side by side, how they come about, and every stop behind them. */
@Component
class CostPrint {
  private final Texts texts;
  private final BillWords words;

  CostPrint(Texts texts, BillWords words) {
    this.texts = texts;
    this.words = words;
  }

  /**
   * @param date when it was made, in words
   */
  byte[] pdf(Bill bill, String date, Locale locale) {
    BillView view = BillView.of(bill, words.of(locale));
    List<ReportPage.Section> sections = new ArrayList<>();
    sections.add(shares(bill, view));
    sections.add(climate(view, locale));
    sections.add(stops(bill, view));
    ReportPage page =
        new ReportPage(
            texts.get("costs.print.title", bill.title()), date, "Bokskjuts", "", sections);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      ReportPaper.write(page, locale, pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private ReportPage.Section shares(Bill bill, BillView view) {
    List<List<String>> rows =
        Stream.concat(view.payers().stream(), Stream.of(view.sum()))
            .map(p -> List.of(p.name(), p.population(), p.use(), p.shapley(), p.kg()))
            .toList();
    List<String> said = new ArrayList<>(List.of(words.lead(bill)));
    said.addAll(words.ways(bill));
    return new ReportPage.Section(
        texts.get("costs.shares"),
        said,
        List.of(),
        List.of(
            new ReportPage.Table(
                texts.get("costs.shares"),
                heads("payer", "population", "use", "shapley", "kg"),
                rows)));
  }

  private List<String> heads(String... keys) {
    return Stream.of(keys).map(key -> texts.get("costs.col." + key)).toList();
  }

  private ReportPage.Section climate(BillView view, Locale locale) {
    List<String> said = new ArrayList<>(List.of(texts.get("costs.climate.how")));
    for (Fuel fuel : Fuel.table().values()) {
      CostPages.FuelRow row = CostPages.FuelRow.of(fuel, locale.getLanguage().equals("en"));
      said.add(
          texts.get(
              "costs.climate.fuel", row.name(), row.grams(), row.winterGrams(), row.source()));
    }
    List<List<String>> rows =
        view.vans().stream()
            .map(
                v ->
                    List.of(
                        v.van(),
                        v.fuel(),
                        v.gramsPerKm(),
                        String.valueOf(v.rounds()),
                        v.km(),
                        v.kg(),
                        v.kgPerRound(),
                        v.gramsPerBox()))
            .toList();
    return new ReportPage.Section(
        texts.get("costs.climate"),
        said,
        List.of(),
        List.of(
            new ReportPage.Table(
                texts.get("costs.climate"),
                heads("van", "fuel", "factor", "rounds", "km", "kg", "kgRound", "gramsBox"),
                rows)));
  }

  private ReportPage.Section stops(Bill bill, BillView view) {
    List<ReportPage.Table> tables = new ArrayList<>();
    for (BillView.PayerRow payer : view.payers()) {
      StopsView stops = StopsView.of(bill, payer.key().equals(BillView.NOBODY) ? "" : payer.key());
      List<List<String>> rows = new ArrayList<>();
      stops.stops().forEach(row -> rows.add(cells(row, row.unit())));
      stops.loose().forEach(row -> rows.add(cells(row, texts.get("costs.loose"))));
      rows.add(cells(stops.sum(), texts.get("costs.sum")));
      tables.add(
          new ReportPage.Table(
              payer.name(),
              heads("date", "van", "stop", "unit", "boxes", "detour", "use", "shapley", "kg"),
              rows));
    }
    return new ReportPage.Section(
        texts.get("costs.behind"), List.of(texts.get("costs.behind.how")), List.of(), tables);
  }

  private static List<String> cells(StopsView.Row row, String unit) {
    return List.of(
        row.van().isEmpty() ? "" : row.date(),
        row.van(),
        row.number() == 0 ? "" : String.valueOf(row.number()),
        unit,
        String.valueOf(row.boxes()),
        row.km(),
        row.use(),
        row.shapley(),
        row.kg());
  }
}
