package se.bokskjuts.optimizer.reasons;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/** Reckons for each box what it costs and what the other way would. */
final class BoxChoices {
  private static final BigDecimal TWO_LIFTS = BigDecimal.valueOf(2);
  private final Map<BoxId, Integer> lifts = new HashMap<>();
  private final Set<UnitId> withSortBox = new HashSet<>();
  private final Map<TransferId, Transfer> items;
  private final Rates rates;
  private final Plan plan;

  BoxChoices(DayProblem day, Plan plan) {
    this.plan = plan;
    this.rates = day.rates();
    this.items = Items.of(day, plan).byId();
    plan.boxes().stream().filter(Box::sort).forEach(b -> withSortBox.add(b.from()));
    plan.routes().stream()
        .flatMap(r -> r.stops().stream())
        .forEach(
            s -> {
              s.load().forEach(b -> lifts.merge(b, 1, Integer::sum));
              s.unload().forEach(b -> lifts.merge(b, 1, Integer::sum));
            });
  }

  List<PlanReasons.BoxReason> list() {
    return plan.boxes().stream()
        .map(b -> new PlanReasons.BoxReason(b.id(), b.sort() ? sorted(b) : direct(b)))
        .toList();
  }

  private BoxChoice sorted(Box box) {
    long destinations = box.items().stream().map(items::get).map(Transfer::to).distinct().count();
    BigDecimal each = rates.perBox().add(rates.perLift().multiply(TWO_LIFTS));
    return new BoxChoice(
        true,
        box.items().size(),
        (int) destinations,
        Money.ofSek(handling(box).add(sorting(box))),
        Money.ofSek(each.multiply(BigDecimal.valueOf(destinations))),
        Money.ZERO,
        true);
  }

  private BoxChoice direct(Box box) {
    boolean sortBox = withSortBox.contains(box.from());
    BigDecimal other = sortBox ? sorting(box) : handling(box).add(sorting(box));
    Money delay = Money.ZERO;
    for (TransferId id : box.items()) {
      Transfer item = items.get(id);
      delay = delay.plus(Money.ofSek(rates.delay(item.kind(), 1, item.waitedDays())));
    }
    return new BoxChoice(
        false,
        box.items().size(),
        1,
        Money.ofSek(handling(box)),
        Money.ofSek(other),
        delay,
        sortBox);
  }

  private BigDecimal handling(Box box) {
    int n = lifts.getOrDefault(box.id(), 0);
    return rates.perBox().add(rates.perLift().multiply(BigDecimal.valueOf(n)));
  }

  private BigDecimal sorting(Box box) {
    return rates.perItemSorted().multiply(BigDecimal.valueOf(box.items().size()));
  }
}
