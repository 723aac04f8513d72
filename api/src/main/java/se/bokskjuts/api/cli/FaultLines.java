package se.bokskjuts.api.cli;

import java.util.List;
import java.util.Locale;
import se.bokskjuts.api.problem.FileWords;
import se.bokskjuts.data.file.FileFault;
import se.bokskjuts.routing.RoadFault;

/** Faults as lines: the stable code first, then the place, the value and what to do. */
final class FaultLines {
  private FaultLines() {}

  static List<String> ofFile(List<FileFault> faults, Locale locale) {
    return faults.stream().map(f -> f.code() + "  " + FileWords.of(f, locale)).toList();
  }

  static List<String> ofRoads(List<RoadFault> faults, Locale locale) {
    return faults.stream().map(f -> f.code() + "  " + FileWords.of(f, locale)).toList();
  }
}
