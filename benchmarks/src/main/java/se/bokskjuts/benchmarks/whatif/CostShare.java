package se.bokskjuts.benchmarks.whatif;

import java.util.Map;

/** A total divided among the payers, in öre; sums to the total. */
public record CostShare(String way, Map<String, Long> ore) {}
