package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The best different routes a search has seen, for a closer look at their boxes: which are best
 * item by item is not always the one that is best group by group.
 */
final class Elite {
  /** Looks at single items that may be spent on all members together. */
  private static final int WORK = 3_000;

  private static final int MOST = 300;
  private static final int LEAST = 3;

  private final int size;
  private final TreeSet<Member> members =
      new TreeSet<>(Comparator.comparingDouble(Member::cost).thenComparingInt(Member::code));
  private final Set<Integer> seen = new HashSet<>();

  /** Routes with what they cost and the boxes expected when they were evaluated. */
  record Member(Routes routes, double cost, int[] expectations, int code) {}

  Elite(Instance in) {
    size = Math.max(LEAST, Math.min(MOST, WORK / Math.max(1, in.cargo().count)));
  }

  void offer(Routes routes, double cost, Evaluator evaluator) {
    if (members.size() == size && cost >= members.last().cost()) {
      return;
    }
    int code = Arrays.deepHashCode(routes.stops);
    if (seen.add(code)) {
      members.add(new Member(routes, cost, evaluator.expectations(), code));
      if (members.size() > size) {
        members.pollLast();
      }
    }
  }

  /** The members, best first; none of them is a member again. */
  List<Member> take() {
    List<Member> taken = new ArrayList<>(members);
    members.clear();
    return taken;
  }
}
