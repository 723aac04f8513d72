package se.bokskjuts.api.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.PlanCost;

/**
 * A part of a plan's cost beside the same part of an earlier plan and of the usual one.
 *
 * @param word the end of its message key
 * @param change against the earlier plan; empty without one
 * @param usual against the usual plan; empty without one
 */
record CostRow(String word, String kronor, String change, String usual, boolean total) {
  private record Part(String word, Function<PlanCost, Money> of) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("vans", PlanCost::vans),
          new Part("handling", PlanCost::handling),
          new Part("sorting", PlanCost::sorting),
          new Part("delay", PlanCost::delay),
          new Part("missed", PlanCost::missed),
          new Part("total", PlanCost::total));

  static List<CostRow> of(PlanCost cost, Optional<PlanCost> earlier, Optional<PlanCost> usual) {
    return PARTS.stream().map(p -> rowOf(p, cost, earlier, usual)).toList();
  }

  private static CostRow rowOf(
      Part part, PlanCost cost, Optional<PlanCost> earlier, Optional<PlanCost> usual) {
    Money now = part.of().apply(cost);
    return new CostRow(
        part.word(),
        Kronor.exact(now),
        earlier.map(e -> Kronor.change(part.of().apply(e), now)).orElse(""),
        usual.map(e -> Kronor.change(part.of().apply(e), now)).orElse(""),
        part.word().equals("total"));
  }
}
