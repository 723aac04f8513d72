package se.bokskjuts.api.settings;

import java.util.List;
import se.bokskjuts.data.empties.EmptyFlow;
import se.bokskjuts.data.store.EmptyStock;

/**
 * A unit's empty boxes over a day, and how it looks after it.
 *
 * @param today what the day's plan takes and adds; {@link EmptyFlow#NONE} without a plan
 * @param after boxes when the day ends; -1 where the unit is never short
 * @param usual boxes filled there on a usual day, rounded up
 * @param state how it looks
 */
public record EmptyOutlook(EmptyStock stock, EmptyFlow today, int after, int usual, State state) {
  private static final int DAYS_OF_WARNING = 2;

  /** From worst to best. */
  public enum State {
    /** None are left. */
    OUT,
    /** They do not last a usual day, or two days at the rate they go. */
    SOON,
    /** Fewer than half of what it should have. */
    LOW,
    FINE
  }

  /**
   * @param earlier what the last days took and added
   */
  static EmptyOutlook of(EmptyStock stock, EmptyFlow today, List<EmptyFlow> earlier) {
    int days = Math.max(1, earlier.size());
    int packed = earlier.stream().mapToInt(EmptyFlow::packed).sum();
    int lost = -earlier.stream().mapToInt(EmptyFlow::change).sum();
    int usual = (packed + days - 1) / days;
    if (stock.stock().isEmpty()) {
      return new EmptyOutlook(stock, today, -1, usual, State.FINE);
    }
    int after = Math.max(0, stock.stock().getAsInt() + today.change());
    return new EmptyOutlook(stock, today, after, usual, state(stock, after, usual, lost, days));
  }

  private static State state(EmptyStock stock, int after, int usual, int lost, int days) {
    if (after == 0 || stock.stock().orElse(1) == 0) {
      return State.OUT;
    }
    boolean shortly = lost > 0 && after * days < lost * DAYS_OF_WARNING;
    if (after < usual || shortly) {
      return State.SOON;
    }
    return after * 2 < stock.goal().orElse(0) ? State.LOW : State.FINE;
  }

  public boolean isWarning() {
    return state == State.OUT || state == State.SOON;
  }
}
