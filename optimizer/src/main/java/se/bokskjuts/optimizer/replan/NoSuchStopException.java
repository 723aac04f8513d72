package se.bokskjuts.optimizer.replan;

import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** A stop is said to be missed that the van has not had by now. */
public final class NoSuchStopException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NoSuchStopException(VanId van, UnitId unit) {
    super("van " + van + " has had no stop at " + unit + " by now");
  }
}
