package se.bokskjuts.benchmarks.peers;

import java.time.Duration;
import java.util.List;
import se.bokskjuts.benchmarks.peers.timefold.Timefold;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/** Timefold's open core with default phases and moves. */
final class TimefoldPeer implements Peer {
  @Override
  public String name() {
    return "Timefold 1.32";
  }

  @Override
  public List<List<Integer>> solve(PdptwProblem problem, Duration limit, int threads, long seed) {
    return Timefold.solve(problem, limit, seed);
  }
}
