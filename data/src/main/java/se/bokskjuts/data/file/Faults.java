package se.bokskjuts.data.file;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in one file; past a thousand it only counts. */
final class Faults {
  private static final int MOST = 1000;
  private final List<FileFault> found = new ArrayList<>();
  private int uncollected;

  void add(FileFaultCode code, String path, String thing, String value, String expected) {
    if (found.size() < MOST) {
      found.add(new FileFault(code, path, thing, value, expected));
    } else {
      uncollected++;
    }
  }

  /** Grows with each fault: equal before and after means that nothing was wrong between. */
  int count() {
    return found.size() + uncollected;
  }

  void refuseIfAny() {
    if (found.isEmpty()) {
      return;
    }
    List<FileFault> all = new ArrayList<>(found);
    if (uncollected > 0) {
      String more = String.valueOf(uncollected);
      all.add(new FileFault(FileFaultCode.MORE_FAULTS, "$", "", more, ""));
    }
    throw new FileRefusedException(all);
  }
}
