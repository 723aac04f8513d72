package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.bokskjuts.api.whatif.ReportFile;

/** Makes the report that whatif left as a file into PDF; the launcher does it after each whatif. */
@Command(name = "report")
final class ReportVerb implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "whatif.json", descriptionKey = "report.file")
  Path report = Path.of("");

  @Option(names = "--out", paramLabel = "FILE.pdf", descriptionKey = "report.out")
  @Nullable Path out;

  ReportVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path pdf = out == null ? beside() : out;
    OutFiles.require(terminal.texts(), pdf);
    try {
      ReportFile.print(report, pdf, LocalDate.now(Home.ZONE));
    } catch (IllegalArgumentException e) {
      throw new InputRefused(terminal.texts().get("report.none", report));
    }
    terminal.say("report.written", pdf);
    return Exit.DONE;
  }

  private Path beside() {
    String name = report.getFileName().toString().replaceFirst("\\.json$", "");
    return report.resolveSibling(name + ".pdf");
  }
}
