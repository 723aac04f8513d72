package se.bokskjuts.optimizer.replan;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.model.Break;

/**
 * When every van is where from now on. A published stop that comes as it was published keeps its
 * times to the second; one that still is its van's never begins earlier than published, for the
 * unit counts on it; all else is driven as early as it can. Stops of all vans are numbered through.
 */
final class RouteClock {
  private final Board board;
  final int[] firstStop;
  int stopCount;
  Entry[] entry = new Entry[64];
  int[] unit = new int[64];
  int[] van = new int[64];
  int[] boxes = new int[64];
  int[] arrive = new int[64];
  int[] start = new int[64];
  int[] depart = new int[64];

  /** A break before the stop: 0 seconds if none, or if the published ones are kept. */
  int[] restAt = new int[64];

  int[] restLength = new int[64];
  boolean[] restsKept = new boolean[64];

  final int[] routeStart;
  final int[] routeEnd;
  final int[] endRestAt;
  final int[] endRestLength;
  final boolean[] endKept;
  final int[] metres;

  /** The van that broke a rule of time in the last run, −1: none. */
  int failed = -1;

  private int waited;
  private int shiftable;

  RouteClock(Board board) {
    this.board = board;
    firstStop = new int[board.vanCount + 1];
    routeStart = new int[board.vanCount];
    routeEnd = new int[board.vanCount];
    endRestAt = new int[board.vanCount];
    endRestLength = new int[board.vanCount];
    endKept = new boolean[board.vanCount];
    metres = new int[board.vanCount];
  }

  /** Takes over the stops, with the boxes expected at them. */
  void load(Entry[][] routes) {
    stopCount = Arrays.stream(routes).mapToInt(t -> t.length).sum();
    ensure(stopCount);
    int k = 0;
    for (int v = 0; v < board.vanCount; v++) {
      firstStop[v] = k;
      int at = board.lastUnit[v];
      metres[v] = board.metresBefore[v];
      for (Entry stop : routes[v]) {
        entry[k] = stop;
        unit[k] = stop.unit();
        van[k] = v;
        boxes[k] = stop.isPublished() ? stop.boxes() : 2;
        metres[v] += board.metres(at, stop.unit());
        at = stop.unit();
        k++;
      }
      metres[v] += board.metres(at, board.end[v]);
    }
    firstStop[board.vanCount] = k;
  }

  private void ensure(int stops) {
    if (unit.length < stops) {
      int size = stops * 2;
      entry = new Entry[size];
      unit = new int[size];
      van = new int[size];
      boxes = new int[size];
      arrive = new int[size];
      start = new int[size];
      depart = new int[size];
      restAt = new int[size];
      restLength = new int[size];
      restsKept = new boolean[size];
    }
  }

  boolean isUsed(int v) {
    return board.van[v].begun() || firstStop[v + 1] > firstStop[v];
  }

  /** Computes all times; false if a rule of time is broken. */
  boolean run() {
    failed = -1;
    for (int v = 0; v < board.vanCount && failed < 0; v++) {
      failed = run(v) ? -1 : v;
    }
    return failed < 0;
  }

  /** Computes the times of one van; false if it breaks a rule of time. */
  boolean run(int v) {
    return !isUsed(v) || runVan(v);
  }

  private boolean runVan(int v) {
    if (metres[v] > board.range[v] && firstStop[v + 1] > firstStop[v]) {
      return false;
    }
    VanPast past = board.van[v];
    if (past.begun()) {
      routeStart[v] = past.published().orElseThrow().start().toSecondOfDay();
      return drive(v, past.freeAt(), past.workFrom());
    }
    Entry first = entry[firstStop[v]];
    int earliest = past.freeAt();
    if (first.isPublished() && first.follows(null) && first.leftAt() >= earliest) {
      routeStart[v] = first.leftAt();
      return drive(v, first.leftAt(), first.leftAt());
    }
    routeStart[v] = earliest;
    if (!drive(v, earliest, earliest)) {
      return false;
    }
    int later = Math.min(waited, shiftable);
    int end = routeEnd[v];
    if (later > 0) {
      routeStart[v] = earliest + later;
      if (!drive(v, earliest + later, earliest + later) || routeEnd[v] > end) {
        routeStart[v] = earliest;
        return drive(v, earliest, earliest);
      }
    }
    return true;
  }

  private boolean drive(int v, int from, int workedFrom) {
    int clock = from;
    int workFrom = workedFrom;
    int at = board.place[v];
    int limit = board.maxWork[v];
    Entry before = null;
    waited = 0;
    shiftable = Board.NEVER;
    boolean asPublished = !board.van[v].begun() || board.van[v].asPublished();
    for (int k = firstStop[v]; k < firstStop[v + 1]; k++) {
      Entry e = entry[k];
      int u = unit[k];
      int leg = leg(v, k, at, clock, false);
      int service = board.serviceSeconds[u] + board.secondsPerBox[u] * boxes[k];
      boolean mine = e.isPublished() && e.van() == v;
      restLength[k] = 0;
      restsKept[k] = false;
      boolean kept =
          mine
              && asPublished
              && e.follows(before)
              && clock == e.leftAt()
              && board.windowStart(u, e.start()) == e.start()
              && restEnd(e.rests(), clock) + leg <= e.arrive()
              && worksUntil(e, workFrom, service) <= limit;
      if (kept) {
        restsKept[k] = true;
        arrive[k] = e.arrive();
        start[k] = e.start();
        for (Break rest : e.rests()) {
          workFrom = rest.start().toSecondOfDay() + rest.seconds();
        }
      } else {
        int begin = begin(e, mine, clock + leg);
        boolean wanted = mine && !e.rests().isEmpty();
        if (wanted || begin + service - workFrom > limit) {
          int rest =
              begin >= Board.NEVER
                  ? breakSeconds(v)
                  : Math.max(breakSeconds(v), begin - leg - clock);
          restAt[k] = clock;
          restLength[k] = rest;
          if (clock - workFrom > limit) {
            return false;
          }
          clock += rest;
          workFrom = clock;
          leg = leg(v, k, at, clock, true);
          begin = begin(e, mine, clock + leg);
          if (begin + service - workFrom > limit) {
            return false;
          }
        }
        if (begin >= Board.NEVER) {
          return false;
        }
        arrive[k] = clock + leg;
        start[k] = begin;
      }
      waited += start[k] - arrive[k];
      shiftable = Math.min(shiftable, waited + board.windowEnd(u, start[k]) - start[k]);
      boolean sameService = mine && start[k] == e.start() && boxes[k] == e.boxes();
      depart[k] = sameService ? e.depart() : start[k] + service;
      clock = depart[k];
      at = u;
      before = e;
    }
    return finish(v, clock, workFrom, at, before);
  }

  private static int restEnd(List<Break> rests, int clock) {
    int end = clock;
    for (Break rest : rests) {
      end = Math.max(end, rest.start().toSecondOfDay()) + rest.seconds();
    }
    return end;
  }

  private static int worksUntil(Entry e, int workFrom, int service) {
    int from = workFrom;
    for (Break rest : e.rests()) {
      from = rest.start().toSecondOfDay() + rest.seconds();
    }
    return e.start() + service - from;
  }

  private int breakSeconds(int v) {
    return board.van[v].van().breakSeconds();
  }

  /** To a van's first stop to come the checker measures from its last stop. */
  private int leg(int v, int k, int at, int clock, boolean rested) {
    int leg = board.seconds(at, unit[k]);
    return k > firstStop[v] ? leg : Math.max(leg, least(v, unit[k], clock, rested));
  }

  private int least(int v, int to, int clock, boolean rested) {
    VanPast past = board.van[v];
    if (!past.begun()) {
      return 0;
    }
    int leg = board.seconds(board.lastUnit[v], to);
    return rested ? leg : Math.max(past.lastDepart(), past.workFrom()) + leg - clock;
  }

  private int begin(Entry e, boolean mine, int arrival) {
    int earliest = mine ? Math.max(arrival, e.told()) : arrival;
    return e.last() ? earliest : board.windowStart(e.unit(), earliest);
  }

  private boolean finish(int v, int left, int workFrom, int at, @Nullable Entry before) {
    VanPast past = board.van[v];
    Entry[] published = board.toCome[v];
    boolean none = firstStop[v] == firstStop[v + 1];
    endRestLength[v] = 0;
    endKept[v] = false;
    if (none && past.home()) {
      routeEnd[v] = Math.max(board.publishedEnd(v), past.lastDepart());
      endKept[v] = true;
      return true;
    }
    boolean asPublished =
        none
            ? published.length == 0 && past.asPublished()
            : published.length > 0
                && before == published[published.length - 1]
                && left == before.depart();
    int leg = board.seconds(at, board.end[v]);
    if (none) {
      leg = Math.max(leg, least(v, board.end[v], left, false));
    }
    if (asPublished) {
      Legs legs = new Legs(past.published().orElseThrow());
      int stops = past.published().get().stops().size();
      int end = board.publishedEnd(v);
      if (legs.beginsAt(stops) + leg <= end) {
        endKept[v] = true;
        routeEnd[v] = end;
        return end <= board.shiftTo[v];
      }
    }
    int clock = left;
    if (clock + leg - workFrom > board.maxWork[v]) {
      endRestAt[v] = clock;
      endRestLength[v] = breakSeconds(v);
      clock += breakSeconds(v);
      leg = none ? Math.max(leg, least(v, board.end[v], clock, true)) : leg;
      if (leg > board.maxWork[v]) {
        return false;
      }
    }
    routeEnd[v] = clock + leg;
    return routeEnd[v] <= board.shiftTo[v] && metres[v] <= board.range[v];
  }
}
