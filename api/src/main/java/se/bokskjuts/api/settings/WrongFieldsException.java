package se.bokskjuts.api.settings;

import java.util.List;

/** Settings that cannot hold: every fault at its field. */
final class WrongFieldsException extends RuntimeException {
  private final transient List<FieldFault> faults;

  WrongFieldsException(List<FieldFault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  List<FieldFault> faults() {
    return faults;
  }
}
