package se.bokskjuts.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.bokskjuts.api.cli.CliProbe;

/** What the documents say is there, is there. */
class DocsTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void each_command_in_the_readme_and_the_guide_is_understood() throws IOException {
    List<String> refused = new ArrayList<>();
    for (String page : List.of("README.md", "docs/guide.md")) {
      for (String command : commands(Files.readString(ROOT.resolve(page)))) {
        CliProbe.findFault(command).ifPresent(f -> refused.add(page + ": " + command + ": " + f));
      }
    }

    assertThat(refused).isEmpty();
  }

  /** Lines of code blocks that begin with the launcher, settings before it left out. */
  private static List<String> commands(String page) {
    return Pattern.compile("(?m)^(?:[A-Z_]+=\\S+ )*\\./bokskjuts (.*?)(?: +#.*)?$")
        .matcher(page)
        .results()
        .map(m -> m.group(1).strip())
        .toList();
  }
}
