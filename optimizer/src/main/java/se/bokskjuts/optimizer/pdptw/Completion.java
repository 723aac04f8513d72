package se.bokskjuts.optimizer.pdptw;

/**
 * Places absent requests at a fixed number of vehicles until none is left. A step counts as
 * progress when the requests left out were seldom left out before (sum of absences, Christiaens
 * &amp; Vanden Berghe 2020, after the penalty counters of Nagata &amp; Bräysy's guided ejection
 * search, 2009).
 */
final class Completion {
  /** In mean legs. */
  private static final double TEMPERATURE = 0.1;

  /** Share of the steps that place what was absent most often before the rest. */
  private static final double HARDEST_FIRST = 0.5;

  /** Share of the budget after which more than {@link #HOPEFUL} absent requests are too many. */
  private static final double PATIENCE = 0.04;

  private static final int HOPEFUL = 3;

  private final Searcher searcher;
  private final Routes routes;
  private final long[] absences;
  private long absenceSum;
  private int absentCount;
  private int fewestAbsent;
  private double total;
  private double temperature;

  Completion(Searcher searcher) {
    this.searcher = searcher;
    routes = searcher.routes;
    absences = new long[searcher.problem.requestCount];
  }

  /** How often the request was absent so far. */
  long absencesOf(int request) {
    return absences[request];
  }

  /**
   * True when all is placed; false when the share of the budget is spent, when too many requests
   * stay absent for long, or when another thread needs fewer than {@code vehicles}.
   */
  boolean run(int vehicles, double until) {
    if (routes.absentCount == 0) {
      return true;
    }
    remember();
    fewestAbsent = absentCount;
    temperature = TEMPERATURE * total / searcher.problem.nodeCount;
    Pace pace = searcher.pace;
    double patient = pace.spent() + PATIENCE;
    while (pace.goesOn()
        && pace.spent() < until
        && (fewestAbsent <= HOPEFUL || pace.spent() < patient)
        && searcher.incumbent.best().vehicles() >= vehicles) {
      if (step()) {
        return true;
      }
    }
    return false;
  }

  private boolean step() {
    routes.begin();
    searcher.ruin.ruin();
    boolean complete =
        searcher.dice.chance(HARDEST_FIRST)
            ? searcher.recreate.runHardestFirst(absences)
            : searcher.recreate.run(false);
    if (complete) {
      return true;
    }
    boolean accepted = isAcceptable(sumOfAbsences());
    for (int k = 0; k < routes.absentCount; k++) {
      absences[routes.absent[k]]++;
    }
    if (!accepted) {
      routes.takeBack();
    }
    remember();
    fewestAbsent = Math.min(fewestAbsent, absentCount);
    return false;
  }

  private boolean isAcceptable(long sum) {
    if (sum < absenceSum) {
      return true;
    }
    return sum == absenceSum
        && routes.absentCount <= absentCount
        && routes.total() < total - temperature * Math.log(searcher.dice.unit());
  }

  private void remember() {
    absenceSum = sumOfAbsences();
    absentCount = routes.absentCount;
    total = routes.total();
  }

  private long sumOfAbsences() {
    long sum = 0;
    for (int k = 0; k < routes.absentCount; k++) {
      sum += absences[routes.absent[k]];
    }
    return sum;
  }
}
