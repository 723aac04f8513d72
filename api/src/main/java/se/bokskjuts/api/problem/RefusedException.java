package se.bokskjuts.api.problem;

import java.util.List;

/** A request that is refused: its code, the values its text names, and single faults if any. */
public final class RefusedException extends RuntimeException {
  private final ProblemCode code;
  private final transient List<Object> values;
  private final transient List<Fault> faults;

  private RefusedException(ProblemCode code, List<Object> values, List<Fault> faults) {
    super(code + " " + values);
    this.code = code;
    this.values = values;
    this.faults = faults;
  }

  /** With the values that the text of the code names, in order. */
  public static RefusedException of(ProblemCode code, Object... values) {
    return new RefusedException(code, List.of(values), List.of());
  }

  public RefusedException withFaults(List<Fault> newFaults) {
    return new RefusedException(code, values, List.copyOf(newFaults));
  }

  public ProblemCode code() {
    return code;
  }

  public List<Object> values() {
    return values;
  }

  public List<Fault> faults() {
    return faults;
  }
}
