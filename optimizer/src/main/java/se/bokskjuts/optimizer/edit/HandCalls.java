package se.bokskjuts.optimizer.edit;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * Where vans were sent by hand, and where not.
 *
 * @param wanted stops put to a van
 * @param unwanted stops taken from a van
 */
public record HandCalls(Set<Call> wanted, Set<Call> unwanted) {
  public static final HandCalls NONE = new HandCalls(Set.of(), Set.of());

  /** A van at a unit, once or more. */
  public record Call(VanId van, UnitId unit) {}

  public HandCalls {
    wanted = Set.copyOf(wanted);
    unwanted = Set.copyOf(unwanted);
  }

  /** What the edits made of the plan that still is so in it. */
  public static HandCalls of(List<HandPins.Made> edits, Plan now) {
    Set<Call> wanted = new LinkedHashSet<>();
    Set<Call> unwanted = new LinkedHashSet<>();
    for (HandPins.Made made : edits) {
      if (made.edit() instanceof Edit.MoveStop e && !e.van().equals(e.toVan())) {
        UnitId unit = unitAt(made.before().plan(), e.van(), e.stop());
        unwanted.add(new Call(e.van(), unit));
        wanted.add(new Call(e.toVan(), unit));
      } else if (made.edit() instanceof Edit.AddStop e) {
        wanted.add(new Call(e.van(), e.unit()));
      } else if (made.edit() instanceof Edit.RemoveStop e) {
        unwanted.add(new Call(e.van(), unitAt(made.before().plan(), e.van(), e.stop())));
      }
    }
    wanted.removeIf(c -> !isIn(now, c));
    unwanted.removeIf(c -> isIn(now, c));
    return new HandCalls(wanted, unwanted);
  }

  private static UnitId unitAt(Plan plan, VanId van, int stop) {
    return plan.routes().stream()
        .filter(r -> r.van().equals(van))
        .flatMap(r -> r.stops().stream())
        .map(Stop::unit)
        .skip(stop)
        .findFirst()
        .orElseThrow();
  }

  /** Whether the van stops there. */
  public static boolean isIn(Plan plan, Call call) {
    return plan.routes().stream()
        .filter(r -> r.van().equals(call.van()))
        .anyMatch(r -> r.stops().stream().anyMatch(s -> s.unit().equals(call.unit())));
  }

  /** Each call alone, always in the same order. */
  List<HandCalls> oneByOne() {
    return Stream.concat(
            inOrder(unwanted).map(c -> new HandCalls(Set.of(), Set.of(c))),
            inOrder(wanted).map(c -> new HandCalls(Set.of(c), Set.of())))
        .toList();
  }

  private static Stream<Call> inOrder(Set<Call> calls) {
    return calls.stream().sorted(Comparator.comparing(Call::van).thenComparing(Call::unit));
  }

  HandCalls with(HandCalls more) {
    return new HandCalls(union(wanted, more.wanted), union(unwanted, more.unwanted));
  }

  private static Set<Call> union(Set<Call> some, Set<Call> more) {
    Set<Call> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }

  boolean areIn(Plan plan) {
    return wanted.stream().allMatch(c -> isIn(plan, c))
        && unwanted.stream().noneMatch(c -> isIn(plan, c));
  }
}
