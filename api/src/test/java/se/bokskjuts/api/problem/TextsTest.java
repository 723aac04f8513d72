package se.bokskjuts.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static final Properties SWEDISH = read("/messages_sv.properties");
  private static final Properties ENGLISH = read("/messages_en.properties");

  @Test
  void every_text_exists_in_both_languages() {
    assertThat(SWEDISH.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
  }

  @Test
  void no_text_is_empty_and_each_names_the_same_values_in_both_languages() {
    for (String key : SWEDISH.stringPropertyNames()) {
      String swedish = SWEDISH.getProperty(key);
      String english = ENGLISH.getProperty(key);

      assertThat(swedish).as(key).isNotBlank();
      assertThat(english).as(key).isNotBlank();
      assertThat(new MessageFormat(english).getFormatsByArgumentIndex())
          .as(key)
          .hasSameSizeAs(new MessageFormat(swedish).getFormatsByArgumentIndex());
    }
  }

  @Test
  void every_text_that_a_page_uses_exists() {
    Set<String> used = new TreeSet<>();
    Pattern key = Pattern.compile("#\\{([a-zA-Z][a-zA-Z_.]+)[(}]|#messages\\.msg\\('([^']+)'");

    Matcher matcher = key.matcher(allTemplates());
    while (matcher.find()) {
      used.add(Objects.requireNonNullElse(matcher.group(1), matcher.group(2)));
    }

    assertThat(used).isNotEmpty();
    assertThat(SWEDISH.stringPropertyNames()).containsAll(used);
  }

  @ParameterizedTest
  @EnumSource
  void every_problem_has_a_title_a_detail_and_a_line_in_the_docs(ProblemCode code)
      throws IOException {
    String docs = Files.readString(Path.of("../docs/api.md"));

    assertThat(SWEDISH).containsKeys("problem." + code + ".title", "problem." + code + ".detail");
    assertThat(docs).contains("| `" + code + "` | " + code.status().value() + " |");
  }

  @Test
  void the_docs_list_no_problem_that_is_gone() throws IOException {
    String docs = Files.readString(Path.of("../docs/api.md"));
    Set<String> known = new TreeSet<>(Arrays.stream(ProblemCode.values()).map(Enum::name).toList());

    Matcher row = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| \\d+ \\|").matcher(docs);

    assertThat(row.results().map(r -> r.group(1))).isNotEmpty().allMatch(known::contains);
  }

  private static String allTemplates() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(String name) {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(TextsTest.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
