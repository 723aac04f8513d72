package se.bokskjuts.api.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.bokskjuts.model.Money;
import se.bokskjuts.optimizer.reasons.BoxChoice;
import se.bokskjuts.optimizer.reasons.ConstraintLine;
import se.bokskjuts.optimizer.reasons.CostShares;
import se.bokskjuts.optimizer.reasons.Outcome;
import se.bokskjuts.optimizer.reasons.PlanReasons;

/** The reasons of a plan as they stand in its file: codes and values, English words beside. */
final class ReasonFile {
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  private ReasonFile() {}

  static ObjectNode of(PlanReasons reasons) {
    ReasonFile file = new ReasonFile();
    file.writeLeft(reasons);
    ArrayNode boxes = file.root.putArray("boxes");
    reasons.boxes().forEach(b -> box(boxes.addObject().put("box", b.box().value()), b.choice()));
    file.writeCosts(reasons.costs());
    ArrayNode constraints = file.root.putArray("constraints");
    reasons.constraints().forEach(c -> constraint(constraints.addObject(), c));
    return file.root;
  }

  private void writeLeft(PlanReasons reasons) {
    ArrayNode left = root.putArray("left");
    for (PlanReasons.Left pair : reasons.left()) {
      ObjectNode node = left.addObject();
      ArrayNode transfers = node.putArray("transfers");
      pair.transfers().forEach(t -> transfers.add(t.value()));
      node.put("from", pair.from().value()).put("to", pair.to().value());
      outcome(node, pair.outcome());
    }
    ArrayNode missed = root.putArray("missed");
    reasons
        .missed()
        .forEach(m -> outcome(missed.addObject().put("unit", m.unit().value()), m.outcome()));
    ArrayNode unfilled = root.putArray("unfilled");
    reasons
        .unfilled()
        .forEach(h -> outcome(unfilled.addObject().put("hold", h.hold().value()), h.outcome()));
  }

  private static void outcome(ObjectNode node, Outcome outcome) {
    ArrayNode obstacles = node.putArray("obstacles");
    outcome.obstacles().forEach(o -> coded(obstacles.addObject(), o.kind(), o.values(), o.words()));
    ArrayNode remedies = node.putArray("remedies");
    outcome
        .remedies()
        .forEach(
            r ->
                coded(remedies.addObject(), r.kind(), r.values(), r.words())
                    .put("saves", sek(r.saves())));
  }

  private static ObjectNode coded(
      ObjectNode node, Enum<?> kind, Map<String, String> values, String words) {
    node.put("kind", kind.name());
    ObjectNode all = node.putObject("values");
    new TreeMap<>(values).forEach(all::put);
    return node.put("words", words);
  }

  private static void box(ObjectNode node, BoxChoice choice) {
    node.put("sorted", choice.isSorted()).put("items", choice.items());
    node.put("destinations", choice.destinations()).put("handling", sek(choice.handling()));
    node.put("otherHandling", sek(choice.otherHandling()));
    node.put("otherDelay", sek(choice.otherDelay()));
    node.put("hasSortBox", choice.hasSortBox()).put("words", choice.words());
  }

  private void writeCosts(CostShares costs) {
    ObjectNode node = root.putObject("costs");
    amounts(node.putObject("parts"), costs.parts());
    amounts(
        node.putObject("vans"),
        costs.vans().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().value(), Map.Entry::getValue)));
    ObjectNode units = node.putObject("units");
    costs.units().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            u ->
                units
                    .putObject(u.getKey().value())
                    .put("handling", sek(u.getValue().handling()))
                    .put("delay", sek(u.getValue().delay()))
                    .put("missed", sek(u.getValue().missed())));
  }

  private static void amounts(ObjectNode node, Map<String, Money> amounts) {
    new TreeMap<>(amounts).forEach((name, money) -> node.put(name, sek(money)));
  }

  private static void constraint(ObjectNode node, ConstraintLine line) {
    node.put("constraint", line.constraint()).put("matches", line.matches());
    node.put("broken", line.broken()).put("cost", sek(line.cost()));
    ArrayNode top = node.putArray("top");
    List<String> words = line.top();
    words.forEach(top::add);
  }

  private static BigDecimal sek(Money money) {
    return money.sek();
  }
}
