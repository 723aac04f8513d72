package se.bokskjuts.benchmarks.regression;

import java.util.Locale;

/**
 * How a workload did.
 *
 * @param quality mean of what the seeds' runs cost; the same on every machine
 * @param work processor time of the quickest run over the yardstick's; about the same on every
 *     machine
 * @param waiting wall time of the quickest run over the yardstick's
 */
record Measured(String workload, double quality, double work, double waiting) {
  String asCsv() {
    return String.format(Locale.ROOT, "%s,%.2f,%.2f,%.2f", workload, quality, work, waiting);
  }
}
