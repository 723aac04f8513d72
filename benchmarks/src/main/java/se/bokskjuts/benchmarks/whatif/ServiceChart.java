package se.bokskjuts.benchmarks.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import se.bokskjuts.data.scenario.ScenarioWords;

/** Days to shelf by municipality, one bar per scenario: is service equal wherever one lives? */
final class ServiceChart {
  private static final int WIDTH = 1100;
  private static final int HEIGHT = 500;
  private static final int LABEL_DEGREES = 45;
  private final Comparison comparison;

  ServiceChart(Comparison comparison) {
    this.comparison = comparison;
  }

  byte[] png() {
    try {
      return BitmapEncoder.getBitmapBytes(chart(), BitmapEncoder.BitmapFormat.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CategoryChart chart() {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(comparison.say("Dagar till hyllan, medel", "Days to shelf, mean"))
            .yAxisTitle(comparison.say("trafikdagar", "service days"))
            .build();
    chart.getStyler().setXAxisLabelRotation(LABEL_DEGREES);
    List<String> names = comparison.municipalityNames();
    for (List<RunResult> runs : comparison.scenarios()) {
      ScenarioWords scenario = runs.get(0).scenario();
      List<Double> days = names.stream().map(name -> days(runs, name)).toList();
      chart.addSeries(
          scenario.title(comparison.english()) + " (" + scenario.name() + ")", names, days);
    }
    return chart;
  }

  private static double days(List<RunResult> runs, String municipality) {
    return runs.stream()
        .filter(r -> r.daysByMunicipality().containsKey(municipality))
        .mapToDouble(r -> r.daysByMunicipality().get(municipality))
        .average()
        .orElse(0);
  }
}
