package se.bokskjuts.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Seconds over units, both on logarithmic axes: a straight line is a power. */
final class ScaleChart {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 500;

  private ScaleChart() {}

  static void write(List<ScalePoint> points, Path file) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Seconds over units")
            .xAxisTitle("units")
            .yAxisTitle("seconds")
            .build();
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    List<Double> units = points.stream().map(p -> (double) p.units()).toList();
    chart.addSeries("first plan", units, points.stream().map(ScalePoint::firstSeconds).toList());
    chart.addSeries("matrix", units, points.stream().map(ScalePoint::matrixSeconds).toList());
    addSteps(chart, points);
    BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
  }

  /** A county so small that no step was counted has no place on a logarithmic axis. */
  private static void addSteps(XYChart chart, List<ScalePoint> points) {
    List<ScalePoint> counted = points.stream().filter(p -> p.stepsPerSecond() > 0).toList();
    if (!counted.isEmpty()) {
      chart.addSeries(
          "1,000 steps",
          counted.stream().map(p -> (double) p.units()).toList(),
          counted.stream().map(p -> 1_000 / p.stepsPerSecond()).toList());
    }
  }
}
