package se.bokskjuts.api.cli;

import java.util.List;

/** What was given to a verb is wrong: a heading, and a line per fault. */
final class InputRefused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<String> faults;

  InputRefused(String heading, List<String> faults) {
    super(heading);
    this.faults = List.copyOf(faults);
  }

  InputRefused(String heading) {
    this(heading, List.of());
  }

  List<String> faults() {
    return faults;
  }
}
