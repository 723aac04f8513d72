package se.bokskjuts.benchmarks.peers;

import java.time.Duration;
import java.util.List;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;
import se.bokskjuts.optimizer.pdptw.PdptwSolver;

/** The engine of this house, as the launcher runs it. */
final class BokskjutsPeer implements Peer {
  @Override
  public String name() {
    return "Bokskjuts";
  }

  @Override
  public List<List<Integer>> solve(PdptwProblem problem, Duration limit, int threads, long seed) {
    SolveSettings settings = SolveSettings.ofTime(limit, seed, threads);
    return new PdptwSolver().solve(problem, settings, found -> {}, () -> false).routes();
  }
}
