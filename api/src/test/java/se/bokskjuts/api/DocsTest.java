package se.bokskjuts.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.bokskjuts.api.cli.CliProbe;

/** What the documents say is there, is there. */
class DocsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

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

  @Test
  void each_link_leads_to_a_file() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        if (!Files.exists(page.resolveSibling(links.group(1)))) {
          broken.add(page + " → " + links.group(1));
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void each_decision_stands_in_the_list_under_its_own_title() throws IOException {
    String list = Files.readString(ROOT.resolve("docs/decisions.md"));
    List<String> missing = new ArrayList<>();
    try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/decisions"))) {
      for (Path decision : decisions.sorted().toList()) {
        String title = Files.readAllLines(decision).get(0).replaceFirst("^#+ ", "");
        String entry = "- [" + title + "](decisions/" + decision.getFileName() + ")";
        if (!list.contains(entry)) {
          missing.add(entry);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  /** Lines of code blocks that begin with the launcher, settings before it left out. */
  private static List<String> commands(String page) {
    return Pattern.compile("(?m)^(?:[A-Z_]+=\\S+ )*\\./bokskjuts (.*?)(?: +#.*)?$")
        .matcher(page)
        .results()
        .map(m -> m.group(1).strip())
        .toList();
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    pages.add(ROOT.resolve("CHANGELOG.md"));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(f -> f.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }
}
