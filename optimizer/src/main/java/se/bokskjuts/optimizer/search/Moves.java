package se.bokskjuts.optimizer.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Small random changes of routes: relocate, swap, or-opt, 2-opt, 2-opt*, a stop more or less,
 * marks, and {@link RuinAndRecreate}. Pinned first stops are never touched; a van is offered only
 * units it may serve.
 */
final class Moves {
  private final Instance in;
  private final SplittableRandom random;
  final StopDraw draw;
  private final Construction construction;
  private final RuinAndRecreate ruin;

  /** Units worth calling at twice: docks and sort points. */
  private final int[] calls;

  private final boolean nothingToMove;

  Moves(Instance in, SplittableRandom random) {
    this.in = in;
    this.random = random;
    Insertion insertion = new Insertion(in, random);
    draw = new StopDraw(in, random);
    construction = new Construction(in, draw, insertion);
    ruin = new RuinAndRecreate(in, random, draw, insertion, construction);
    calls =
        IntStream.range(0, in.unitCount).filter(u -> in.dock[u] || in.sortOfUnit[u] >= 0).toArray();
    nothingToMove = in.vanCount == 0 || draw.wanted.length == 0 || in.unitCount < 2;
  }

  /** Routes that visit every wanted unit where times allow. */
  Routes construct(Predicate<Routes> isFeasible) {
    return construction.build(isFeasible);
  }

  Routes nothing() {
    return Routes.empty(in.vanCount);
  }

  /** One random change of a copy; null where the change drawn is none. */
  Routes neighbour(Routes routes) {
    if (nothingToMove) {
      return null;
    }
    Routes next = routes.copy();
    int dice = random.nextInt(100);
    boolean changed;
    if (dice < 22) {
      changed = relocate(next);
    } else if (dice < 30) {
      changed = swap(next);
    } else if (dice < 42) {
      changed = addStop(next);
    } else if (dice < 48) {
      changed = dropStop(next);
    } else if (dice < 62) {
      changed = moveSegment(next);
    } else if (dice < 69) {
      changed = reverse(next);
    } else if (dice < 79) {
      changed = crossTails(next);
    } else if (dice < 84) {
      changed = toggleMark(next);
    } else if (dice < 98) {
      changed = ruin.apply(next);
    } else {
      changed = exchangeVans(next);
    }
    return changed && !next.isSameAs(routes) ? next : null;
  }

  private boolean relocate(Routes routes) {
    if (!draw.drawStop(routes)) {
      return false;
    }
    int code = routes.stops[draw.foundVan][draw.foundAt];
    routes.remove(draw.foundVan, draw.foundAt);
    if (!draw.drawPlace(routes, Routes.unitOf(code))) {
      return false;
    }
    routes.insert(draw.foundVan, Math.min(draw.foundAt, routes.stops[draw.foundVan].length), code);
    return true;
  }

  private boolean swap(Routes routes) {
    if (!draw.drawStop(routes)) {
      return false;
    }
    int v = draw.foundVan;
    int p = draw.foundAt;
    int a = routes.stops[v][p];
    int beside =
        draw.near[Routes.unitOf(a)][random.nextInt(Math.min(StopDraw.NEAR, in.unitCount - 1))];
    if (!(random.nextBoolean() ? draw.drawVisit(routes, beside) : draw.drawStop(routes))) {
      return false;
    }
    int b = routes.stops[draw.foundVan][draw.foundAt];
    boolean same = draw.foundVan == v && draw.foundAt == p;
    if (same
        || draw.foundAt < draw.locked(draw.foundVan)
        || !draw.mayCall(v, Routes.unitOf(b))
        || !draw.mayCall(draw.foundVan, Routes.unitOf(a))) {
      return false;
    }
    routes.set(v, p, b);
    routes.set(draw.foundVan, draw.foundAt, a);
    return true;
  }

  /** Whether the van's pinned first stops are not all there, as before any sound plan is found. */
  private boolean isCutShort(Routes routes, int v) {
    return routes.stops[v].length < draw.locked(v);
  }

  private boolean addStop(Routes routes) {
    boolean call = calls.length > 0 && random.nextInt(100) < 45;
    int u;
    if (call) {
      u =
          random.nextBoolean() && in.sortCount > 0
              ? in.sortUnit[random.nextInt(in.sortCount)]
              : calls[random.nextInt(calls.length)];
    } else {
      u = draw.wanted[random.nextInt(draw.wanted.length)];
      for (int tries = 0; tries < 4 && draw.visits(routes, u); tries++) {
        u = draw.wanted[random.nextInt(draw.wanted.length)];
      }
    }
    if (call) {
      int v = random.nextInt(in.vanCount);
      if (!draw.mayCall(v, u) || isCutShort(routes, v)) {
        return false;
      }
      draw.foundVan = v;
      draw.foundAt = draw.locked(v) + random.nextInt(routes.stops[v].length - draw.locked(v) + 1);
    } else if (!draw.drawPlace(routes, u)) {
      return false;
    }
    draw.foundAt = Math.min(draw.foundAt, routes.stops[draw.foundVan].length);
    routes.insert(draw.foundVan, draw.foundAt, u);
    if (in.sortOfUnit[u] >= 0 && random.nextInt(3) == 0) {
      routes.insert(draw.foundVan, draw.foundAt + 1, u | Routes.WAIT);
    }
    return true;
  }

  private boolean dropStop(Routes routes) {
    if (!draw.drawStop(routes)) {
      return false;
    }
    routes.remove(draw.foundVan, draw.foundAt);
    return true;
  }

  private boolean moveSegment(Routes routes) {
    if (!draw.drawStop(routes)) {
      return false;
    }
    int v = draw.foundVan;
    int p = draw.foundAt;
    int length = Math.min(routes.stops[v].length - p, 2 + random.nextInt(5));
    int[] segment = Arrays.copyOfRange(routes.stops[v], p, p + length);
    routes.removeRange(v, p, p + length);
    if (random.nextInt(3) == 0) {
      turn(segment);
    }
    if (!draw.drawPlace(routes, Routes.unitOf(segment[0]))) {
      return false;
    }
    for (int code : segment) {
      if (!draw.mayCall(draw.foundVan, Routes.unitOf(code))) {
        return false;
      }
    }
    routes.insertAll(
        draw.foundVan, Math.min(draw.foundAt, routes.stops[draw.foundVan].length), segment);
    return true;
  }

  private static void turn(int[] codes) {
    for (int i = 0, j = codes.length - 1; i < j; i++, j--) {
      int c = codes[i];
      codes[i] = codes[j];
      codes[j] = c;
    }
  }

  private boolean reverse(Routes routes) {
    if (!draw.drawStop(routes)) {
      return false;
    }
    int v = draw.foundVan;
    int rest = routes.stops[v].length - draw.foundAt;
    if (rest < 2) {
      return false;
    }
    int length = 2 + random.nextInt(Math.min(rest - 1, 12));
    int[] route = routes.stops[v].clone();
    int[] part =
        Arrays.copyOfRange(route, draw.foundAt, Math.min(route.length, draw.foundAt + length));
    turn(part);
    System.arraycopy(part, 0, route, draw.foundAt, part.length);
    routes.stops[v] = route;
    return true;
  }

  private boolean crossTails(Routes routes) {
    int v = random.nextInt(in.vanCount);
    int w = random.nextInt(in.vanCount);
    int[] a = routes.stops[v];
    int[] b = routes.stops[w];
    if (v == w || a.length + b.length == 0) {
      return false;
    }
    if (isCutShort(routes, v) || isCutShort(routes, w)) {
      return false;
    }
    int p = draw.locked(v) + random.nextInt(a.length - draw.locked(v) + 1);
    int q = draw.locked(w) + random.nextInt(b.length - draw.locked(w) + 1);
    if (p < a.length && random.nextInt(100) < 70) {
      int beside =
          draw.near[Routes.unitOf(a[p])][random.nextInt(Math.min(StopDraw.NEAR, in.unitCount - 1))];
      for (int i = draw.locked(w); i < b.length; i++) {
        if (Routes.unitOf(b[i]) == beside) {
          q = i + random.nextInt(2);
        }
      }
    }
    for (int i = p; i < a.length; i++) {
      if (!draw.mayCall(w, Routes.unitOf(a[i]))) {
        return false;
      }
    }
    for (int i = q; i < b.length; i++) {
      if (!draw.mayCall(v, Routes.unitOf(b[i]))) {
        return false;
      }
    }
    routes.stops[v] = join(a, p, b, q);
    routes.stops[w] = join(b, q, a, p);
    return true;
  }

  private static int[] join(int[] head, int headEnd, int[] tail, int tailFrom) {
    int[] route = Arrays.copyOf(head, headEnd + tail.length - tailFrom);
    System.arraycopy(tail, tailFrom, route, headEnd, tail.length - tailFrom);
    return route;
  }

  private boolean toggleMark(Routes routes) {
    if (!draw.drawStop(routes)) {
      return false;
    }
    int code = routes.stops[draw.foundVan][draw.foundAt];
    boolean sorts = in.sortOfUnit[Routes.unitOf(code)] >= 0;
    int mark = sorts && random.nextInt(3) > 0 ? Routes.WAIT : Routes.BREAK;
    if (mark == Routes.BREAK && in.maxWork[draw.foundVan] >= Instance.NEVER) {
      return false;
    }
    routes.set(draw.foundVan, draw.foundAt, code ^ mark);
    return true;
  }

  private boolean exchangeVans(Routes routes) {
    int v = random.nextInt(in.vanCount);
    int w = random.nextInt(in.vanCount);
    if (v == w || draw.locked(v) + draw.locked(w) > 0) {
      return false;
    }
    for (int code : routes.stops[v]) {
      if (!draw.mayCall(w, Routes.unitOf(code))) {
        return false;
      }
    }
    for (int code : routes.stops[w]) {
      if (!draw.mayCall(v, Routes.unitOf(code))) {
        return false;
      }
    }
    int[] a = routes.stops[v];
    routes.stops[v] = routes.stops[w];
    routes.stops[w] = a;
    return true;
  }
}
