package se.bokskjuts.data.file;

import java.util.List;
import java.util.stream.Collectors;

/** A day or plan file is refused, with every fault found in it. */
public final class FileRefusedException extends RuntimeException {
  private final transient List<FileFault> faults;

  public FileRefusedException(List<FileFault> faults) {
    super(faults.stream().map(FileFault::text).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** In the order of the file; never empty. */
  public List<FileFault> faults() {
    return faults;
  }
}
