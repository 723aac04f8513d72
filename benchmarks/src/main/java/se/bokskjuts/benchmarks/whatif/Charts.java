package se.bokskjuts.benchmarks.whatif;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** Bars of figures that stand in the tables beside them. */
final class Charts {
  private static final int WIDTH = 1100;
  private static final int HEIGHT = 460;
  private static final int LABEL_DEGREES = 45;

  private static final Color VANS = new Color(0x1f, 0x5f, 0x8b);
  private final Comparison all;

  Charts(Comparison comparison) {
    this.all = comparison;
  }

  /** What an item costs, by part. */
  ReportPicture costPerItem() {
    String title = all.say("Kostnad per levererat exemplar, kr", "Cost per delivered item, SEK");
    CategoryChart chart =
        new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(title).build();
    style(chart.getStyler());
    chart.getStyler().setStacked(true).setLegendVisible(true);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
    List<String> names = all.groups().stream().map(g -> all.title(g)).toList();
    part(chart, names, all.say("bilar", "vans"), Count.VANS_ORE);
    part(chart, names, all.say("hantering", "handling"), Count.HANDLING_ORE);
    part(chart, names, all.say("sortering", "sorting"), Count.SORTING_ORE);
    part(chart, names, all.say("tomlådor", "empty boxes"), Count.EMPTIES_ORE);
    return png(chart, title);
  }

  private void part(CategoryChart chart, List<String> names, String name, Count count) {
    List<Double> values =
        all.groups().stream()
            .map(
                group ->
                    Comparison.mean(
                        group, r -> r.sum(count) / 100.0 / Math.max(1, r.sum(Count.DELIVERED))))
            .toList();
    chart.addSeries(name, names, values);
  }

  private static void style(Styler styler) {
    styler.setLegendVisible(false);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setSeriesColors(
        new Color[] {VANS, new Color(0xe6, 0x9f, 0x00), new Color(0x56, 0xb4, 0xe9), Color.GRAY});
    if (styler instanceof AxesChartStyler axes) {
      axes.setXAxisLabelRotation(LABEL_DEGREES);
    }
  }

  private static ReportPicture png(Chart<?, ?> chart, String caption) {
    try {
      byte[] bytes = BitmapEncoder.getBitmapBytes(chart, BitmapEncoder.BitmapFormat.PNG);
      return new ReportPicture(caption, "image/png", Base64.getEncoder().encodeToString(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
