package se.bokskjuts.optimizer.check;

import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.model.Violation;

/** Collects broken rules in the order in which they are found. */
final class Findings {
  private final List<Violation> violations = new ArrayList<>();

  void add(Rule rule, String text) {
    violations.add(new Violation(rule.name(), text));
  }

  List<Violation> list() {
    return List.copyOf(violations);
  }
}
