package se.bokskjuts.benchmarks.whatif;

import java.util.List;

/**
 * A scenario's answer in short.
 *
 * @param title of the scenario
 * @param sentence what whoever reads no further should know
 * @param points the headline figures, one a line
 */
public record ReportAnswer(String title, String sentence, List<String> points) {
  public ReportAnswer {
    points = List.copyOf(points);
  }
}
