package se.bokskjuts.benchmarks.scale;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most heap in use since it was begun: the sum of what each pool had at most. */
final class HeapWatch {
  private static final long MEGABYTE = 1 << 20;

  private final List<MemoryPoolMXBean> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(p -> p.getType() == MemoryType.HEAP)
          .toList();

  HeapWatch() {
    System.gc();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  long megabytes() {
    return pools.stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() / MEGABYTE;
  }
}
