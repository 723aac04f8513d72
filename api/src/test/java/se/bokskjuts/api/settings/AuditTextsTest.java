package se.bokskjuts.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import se.bokskjuts.api.edit.EditType;
import se.bokskjuts.api.problem.TextBundles;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.data.store.AuditEntry;

/** No name out of the program stands where people read what others have done. */
class AuditTextsTest {
  private static final Pattern NOTED =
      Pattern.compile("audit\\s*\\.add\\([^;]*?\"([a-z-]+\\.[a-z-]+)\"", Pattern.DOTALL);

  private static boolean hasWords(String key) {
    Locale swedish = Locale.forLanguageTag("sv");
    return Arrays.stream(TextBundles.NAMES)
        .anyMatch(name -> ResourceBundle.getBundle(name, swedish).containsKey(key));
  }

  private static Set<String> noted() throws IOException {
    Set<String> actions = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher found = NOTED.matcher(Files.readString(file));
        while (found.find()) {
          actions.add(found.group(1));
        }
      }
    }
    return actions;
  }

  @Test
  void every_action_that_is_noted_has_words() throws IOException {
    Set<String> actions = noted();

    assertThat(actions).hasSizeGreaterThan(12);
    assertThat(actions).allMatch(a -> hasWords("audit.action." + a));
  }

  @Test
  void every_kind_of_change_by_hand_has_words() {
    assertThat(List.of(EditType.values())).allMatch(type -> hasWords("audit.edit." + type));
  }

  @Test
  void every_kind_of_file_has_words() {
    assertThat(List.of(Layout.values())).allMatch(kind -> hasWords("import.preset." + kind.name()));
  }

  @Test
  void the_kind_of_a_file_read_in_stands_in_words() {
    AuditEntry entry =
        new AuditEntry(
            1, Instant.EPOCH, "anna", "import", "import", "4", Map.of("layout", "holds"));

    ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
    bundles.setBasenames(TextBundles.NAMES);
    bundles.setDefaultEncoding("UTF-8");
    LocaleContextHolder.setLocale(Locale.forLanguageTag("sv"));
    try {
      assertThat(ChangeLine.of(entry, new Texts(bundles)).details())
          .extracting(ChangeLine.Detail::after)
          .containsExactly("Reservationer");
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }
}
