package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files to write: refused before the work begins rather than after it. */
final class OutFiles {
  private OutFiles() {}

  /** Makes the folder of the file; throws {@link InputRefused} when it cannot be written. */
  static void require(CliTexts texts, Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new InputRefused(texts.get("out-is-folder", file));
    }
    Path parent = file.toAbsolutePath().normalize().getParent();
    requireFolder(texts, parent);
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new InputRefused(texts.get("file-denied", file));
    }
  }

  static void requireFolder(CliTexts texts, Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new InputRefused(texts.get("out-is-file", folder));
    }
    Files.createDirectories(folder);
    if (!Files.isWritable(folder)) {
      throw new InputRefused(texts.get("file-denied", folder));
    }
  }

  /** {@code plan.json} has its day in {@code plan.day.json}. */
  static Path dayBeside(Path plan) {
    String name = plan.getFileName().toString().replaceFirst("\\.json$", "");
    return plan.resolveSibling(name + ".day.json");
  }
}
