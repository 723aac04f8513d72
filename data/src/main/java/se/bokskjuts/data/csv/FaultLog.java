package se.bokskjuts.data.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects faults and warnings of one file: the first hundred of each listed, all counted. */
public final class FaultLog {
  public static final int MOST_LISTED = 100;

  private final List<RowFault> faults = new ArrayList<>();
  private final List<RowFault> warnings = new ArrayList<>();
  private final Map<RowFaultCode, Long> counts = new EnumMap<>(RowFaultCode.class);

  public void add(RowFault fault) {
    List<RowFault> list = fault.code().isWarning() ? warnings : faults;
    if (list.size() < MOST_LISTED) {
      list.add(fault);
    }
    counts.merge(fault.code(), 1L, Long::sum);
  }

  void addOfFile(RowFaultCode code, String hint) {
    add(new RowFault(code, 0, "", "", hint));
  }

  public List<RowFault> listFaults() {
    return List.copyOf(faults);
  }

  public List<RowFault> listWarnings() {
    return List.copyOf(warnings);
  }

  /** How often each code was found, the unlisted ones too. */
  public Map<RowFaultCode, Long> counts() {
    return Map.copyOf(counts);
  }

  public long countFaults() {
    return counts.entrySet().stream()
        .filter(e -> !e.getKey().isWarning())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  public boolean has(RowFaultCode code) {
    return counts.containsKey(code);
  }
}
