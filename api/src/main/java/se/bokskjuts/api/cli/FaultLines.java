package se.bokskjuts.api.cli;

import java.util.List;
import se.bokskjuts.data.file.FileFault;

/** Faults as lines: the stable code first, then the place, the value and what to do. */
final class FaultLines {
  private FaultLines() {}

  static List<String> of(CliTexts texts, List<FileFault> faults) {
    return faults.stream().map(f -> line(texts, f)).toList();
  }

  private static String line(CliTexts texts, FileFault fault) {
    return fault.code() + "  " + fault.text();
  }
}
