package se.bokskjuts.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bokskjuts.api.cli.CliProbe;

/** What the documents say is there, is there. */
class DocsTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> MODULES =
      List.of("optimizer", "routing", "data", "api", "benchmarks");

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
  void each_link_within_the_house_leads_somewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (String link : all("\\]\\(([^)#\\s]+)", Files.readString(page))) {
        if (!link.contains("://") && !Files.exists(page.resolveSibling(link))) {
          broken.add(page + ": " + link);
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void each_class_that_the_architecture_names_is_there() throws IOException {
    Set<String> ours = new HashSet<>();
    for (String module : MODULES) {
      files(ROOT.resolve(module + "/src"), "[A-Z]\\w*\\.java")
          .forEach(f -> ours.add(f.getFileName().toString().replace(".java", "")));
    }

    List<String> named =
        all("`([A-Z]\\w*[a-z]\\w*)`", Files.readString(ROOT.resolve("docs/architecture.md")));

    assertThat(named).hasSizeGreaterThan(30);
    assertThat(ours).containsAll(named);
  }

  @Test
  void each_decision_stands_in_the_list_by_number_under_its_own_title() throws IOException {
    List<String> expected = new ArrayList<>();
    for (Path decision : files(ROOT.resolve("docs/decisions"), "\\d{4}-.*\\.md")) {
      String title = all("\\A# (.*)", Files.readString(decision)).get(0);
      assertThat(title).startsWith(decision.getFileName().toString().substring(0, 4) + " ");
      expected.add("[" + title + "](decisions/" + decision.getFileName() + ")");
    }
    Collections.sort(expected);

    assertThat(all("(?m)^- (.*)$", Files.readString(ROOT.resolve("docs/decisions.md"))))
        .isEqualTo(expected);
  }

  /** A room is a package with its sentence; the readme of its module says what it is for. */
  @ParameterizedTest
  @ValueSource(strings = {"optimizer", "data", "api"})
  void each_room_stands_in_the_readme_of_its_module(String module) throws IOException {
    String readme = Files.readString(ROOT.resolve(module + "/README.md"));
    Path house = ROOT.resolve(module + "/src/main/java/se/bokskjuts/" + module);

    List<String> rooms =
        files(house, "package-info\\.java").stream()
            .map(Path::getParent)
            .filter(room -> room.getParent().equals(house))
            .map(room -> house.relativize(room).toString())
            .toList();

    assertThat(rooms)
        .hasSizeGreaterThan(5)
        .allSatisfy(
            room -> assertThat(readme).containsPattern("`(" + module + "\\.)?" + room + "`"));
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(files(ROOT.resolve("docs"), ".*\\.md"));
    pages.addAll(files(ROOT.resolve("benchmarks/results"), ".*\\.md"));
    pages.add(ROOT.resolve("README.md"));
    MODULES.forEach(module -> pages.add(ROOT.resolve(module + "/README.md")));
    return pages;
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(f -> f.getFileName().toString().matches(name)).toList();
    }
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
  }

  /** Lines of code blocks that begin with the launcher, settings before it left out. */
  private static List<String> commands(String page) {
    return all("(?m)^(?:[A-Z_]+=\\S+ )*\\./bokskjuts (.*?)(?: +#.*)?$", page).stream()
        .map(String::strip)
        .toList();
  }
}
