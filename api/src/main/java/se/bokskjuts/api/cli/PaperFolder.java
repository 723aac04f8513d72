package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.bokskjuts.api.paper.Papers;

/** Paper on the way to a folder. */
final class PaperFolder {
  private PaperFolder() {}

  /** Writes every PDF below the folder and says how many of each kind, and where. */
  static void write(Terminal terminal, Papers papers, Path folder) throws IOException {
    terminal.warn("print.writing", papers.list().size());
    List<Path> files = papers.writeAll(folder);
    files.stream()
        .map(Path::getParent)
        .distinct()
        .forEach(kind -> terminal.wrote("file." + kind.getFileName(), kind));
  }
}
