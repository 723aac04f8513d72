package se.bokskjuts.benchmarks.peers;

import java.time.Duration;
import java.util.List;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/** A solver to be compared. */
interface Peer {
  /** Name and release. */
  String name();

  /** Routes as node numbers without the depot; empty if it found nothing feasible. */
  List<List<Integer>> solve(PdptwProblem problem, Duration limit, int threads, long seed);
}
