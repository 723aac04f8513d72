package se.bokskjuts.api.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import se.bokskjuts.api.paper.Paper;
import se.bokskjuts.api.paper.Papers;

/** Paper on the way to a folder. */
final class PaperFolder {
  private PaperFolder() {}

  /** Writes every PDF below the folder, on all cores, and says where those of each kind are. */
  static void write(Terminal terminal, Papers papers, Path folder) throws IOException {
    List<Paper> all = papers.list();
    terminal.warn("print.writing", all.size());
    List<Path> kinds = all.stream().map(p -> folder.resolve(p.kind().folder())).distinct().toList();
    try {
      // One thread makes the loggers ready; several at once would say so on the screen.
      LoggerFactory.getILoggerFactory();
      all.parallelStream().forEach(paper -> write(papers, paper, folder.resolve(paper.path())));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    kinds.forEach(kind -> terminal.wrote("file." + kind.getFileName(), kind));
  }

  private static void write(Papers papers, Paper paper, Path file) {
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file)) {
        papers.write(paper, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
