package se.bokskjuts.api.jobs;

/** The best cost known at a moment of a search; öre. */
public record BestCost(int number, long elapsedMillis, long totalOre, String phase, long steps) {}
