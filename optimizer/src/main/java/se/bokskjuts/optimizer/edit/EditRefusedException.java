package se.bokskjuts.optimizer.edit;

import java.util.List;

/** An edit that means nothing in the plan at hand. */
public final class EditRefusedException extends RuntimeException {
  private final Why why;
  private final transient List<String> values;

  /** Stable codes of refusals. */
  public enum Why {
    /** Values: van, number of the stop from 1. */
    NO_SUCH_STOP,
    /** Values: van, number of the place from 1, stops it has. */
    NO_SUCH_PLACE,
    /** Values: van. */
    NO_SUCH_VAN,
    /** Values: unit. */
    NO_SUCH_UNIT,
    /** Values: box. */
    NO_SUCH_BOX,
    /** Values: transfer. */
    NO_SUCH_TRANSFER,
    /** Values: hold, item. */
    NO_SUCH_COPY,
    /** The van does not stop at the one unit and later at the other. Values: van, from, to. */
    VAN_DOES_NOT_PASS,
    /** Values: unit. */
    UNIT_IS_CLOSED,
    /** Nothing would change. */
    NOTHING_TO_DO
  }

  EditRefusedException(Why why, Object... values) {
    super(why + " " + List.of(values));
    this.why = why;
    this.values = List.of(values).stream().map(String::valueOf).toList();
  }

  public Why why() {
    return why;
  }

  public List<String> values() {
    return values;
  }
}
