package se.bokskjuts.optimizer.planned;

import java.util.List;
import se.bokskjuts.model.Money;

/** What makes up a plan's score, constraint by constraint. */
public record Explanation(List<Line> lines) {
  public Explanation {
    lines = List.copyOf(lines);
  }

  /**
   * One constraint with matches.
   *
   * @param constraint its name: a rule's code, with a word where a rule has several, or a cost part
   * @param matches how often it matched
   * @param broken how many hard breaches that is; 0 for a cost part
   * @param cost what it costs; zero for a hard rule
   * @param top the heaviest matches in words, English
   */
  public record Line(String constraint, int matches, long broken, Money cost, List<String> top) {
    public Line {
      top = List.copyOf(top);
    }
  }

  /** The sum of all lines. */
  public Money total() {
    return lines.stream().map(Line::cost).reduce(Money.ZERO, Money::plus);
  }

  public boolean isFeasible() {
    return lines.stream().allMatch(l -> l.broken() == 0);
  }
}
