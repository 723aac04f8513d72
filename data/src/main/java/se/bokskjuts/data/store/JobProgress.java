package se.bokskjuts.data.store;

import java.time.Duration;
import se.bokskjuts.model.PlanCost;

/**
 * The best cost at one moment of a job.
 *
 * @param seq counts up from 1 within the job
 * @param phase what the search does, one English word
 */
public record JobProgress(int seq, Duration elapsed, String phase, long steps, PlanCost cost) {}
