package se.bokskjuts.benchmarks.regression;

import java.util.function.LongToDoubleFunction;

/**
 * A fixed amount of work, always the same for a seed.
 *
 * @param run does the work from a seed and gives what it cost; less is better
 */
public record Workload(String name, LongToDoubleFunction run) {}
