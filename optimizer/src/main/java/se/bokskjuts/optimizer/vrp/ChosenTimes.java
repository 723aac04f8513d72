package se.bokskjuts.optimizer.vrp;

import java.util.PriorityQueue;

/**
 * When each step of a chain begins, so that the seconds too early and too late are fewest: each
 * step at least so long after the one before. The least cost as a function of the last step's begin
 * is convex and is kept as the places where its slope changes ("slope trick"); then the times are
 * read backwards.
 */
final class ChosenTimes {
  /** A change of slope: the function falls by so much a second more steeply before it. */
  private record Bend(long at, long weight) {}

  private final PriorityQueue<Bend> bends =
      new PriorityQueue<>((a, b) -> Long.compare(b.at(), a.at()));
  private final long[] best;
  private final long[] gaps;
  private long shift;
  private int count;

  ChosenTimes(int steps) {
    best = new long[steps];
    gaps = new long[steps];
  }

  /** Adds the next step, at least so many seconds after the one before. */
  void next(long gap) {
    gaps[count] = gap;
    shift += gap;
  }

  void notBefore(long time, long weight) {
    bends.add(new Bend(time - shift, weight));
  }

  void notAfter(long time, long weight) {
    bends.add(new Bend(time - shift, weight));
    long left = weight;
    while (left > 0) {
      Bend last = bends.remove();
      if (last.weight() > left) {
        bends.add(new Bend(last.at(), last.weight() - left));
      }
      left -= Math.min(left, last.weight());
    }
  }

  /** The step is told whole; its earliest best begin is known now. */
  void done() {
    best[count++] = bends.isEmpty() ? Long.MIN_VALUE / 4 : bends.peek().at() + shift;
  }

  long[] times() {
    long[] times = new long[count];
    long latest = Long.MAX_VALUE / 4;
    for (int i = count - 1; i >= 0; i--) {
      times[i] = Math.min(latest, best[i]);
      latest = times[i] - gaps[i];
    }
    return times;
  }
}
