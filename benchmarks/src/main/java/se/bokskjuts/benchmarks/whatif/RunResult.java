package se.bokskjuts.benchmarks.whatif;

import java.util.List;
import java.util.Map;
import se.bokskjuts.data.scenario.Scenario;

/**
 * What one scenario with one seed came to.
 *
 * @param daysByMunicipality mean days to shelf
 * @param shares öre of the run by payer, for each way to share
 */
record RunResult(
    Scenario scenario,
    long seed,
    Map<Metric, Double> metrics,
    Map<String, Double> daysByMunicipality,
    List<CostShare> shares) {}
