package se.bokskjuts.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * When, where and by which command something was measured: the lines above every table, so that
 * whoever keeps the table keeps them too. Made when the measuring begins, told when it has ended.
 */
public final class Conditions {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final double GIBI = 1L << 30;

  private final Instant begun = Instant.now();
  private final double loadBefore = load();
  private final Duration usedBefore = used();
  private final CommandSpec spec;

  /**
   * @param spec the verb's, for the command that was typed
   */
  public Conditions(CommandSpec spec) {
    this.spec = spec;
  }

  /** Markdown: one line of circumstances, then the command. */
  public String markdown() {
    return String.format(
        Locale.ROOT,
        "%s to %s UTC, commit %s; %d cores of %s, %.0f GB, heap at most %.1f GB, Java %s, %s;"
            + " load %.1f before and %.1f after, %.0f core seconds used by this process.%n%n    %s%n%n",
        MINUTE.format(begun),
        MINUTE.format(Instant.now()),
        System.getProperty("bokskjuts.commit", "?"),
        Runtime.getRuntime().availableProcessors(),
        lineOf("/proc/cpuinfo", "model name", "an unknown processor")
            .replaceAll("\\((R|TM)\\)", ""),
        memoryGib(),
        Runtime.getRuntime().maxMemory() / GIBI,
        System.getProperty("java.version"),
        lineOf("/etc/os-release", "PRETTY_NAME", System.getProperty("os.name")),
        loadBefore,
        load(),
        used().minus(usedBefore).toMillis() / 1e3,
        command());
  }

  /** As typed, the key of a service left out. */
  private String command() {
    List<String> words = new ArrayList<>();
    String options = System.getenv("JAVA_OPTS");
    if (options != null && !options.isBlank()) {
      words.add("JAVA_OPTS='" + options + "'");
    }
    List<String> args = spec.root().commandLine().getParseResult().originalArgs();
    words.add(spec.root().name());
    for (int i = 0; i < args.size(); i++) {
      boolean secret = i > 0 && args.get(i - 1).equals("--key");
      words.add(secret ? "…" : args.get(i).replaceFirst("^--key=.*", "--key=…"));
    }
    return String.join(" ", words);
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static double memoryGib() {
    String digits = lineOf("/proc/meminfo", "MemTotal", "0").replaceAll("\\D", "");
    return Long.parseLong(digits) * 1024 / GIBI;
  }

  private static Duration used() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What the file says of the key; the other text where there is no such file or line. */
  private static String lineOf(String file, String key, String other) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.replaceFirst("^[^:=]*[:=]\\s*", "").replace("\"", ""))
          .findFirst()
          .orElse(other);
    } catch (IOException e) {
      return other;
    }
  }
}
