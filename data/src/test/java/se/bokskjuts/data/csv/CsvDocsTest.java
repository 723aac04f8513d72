package se.bokskjuts.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/csv.md tells what the code does. */
class CsvDocsTest {
  private static final Path DOCS = Path.of("..", "docs", "csv.md");
  private static final Path SAMPLES = Path.of("samples");

  private static String docs() throws IOException {
    return Files.readString(DOCS);
  }

  @ParameterizedTest
  @EnumSource(RowFaultCode.class)
  void each_code_stands_in_the_table_with_its_text(RowFaultCode code) throws IOException {
    String english = code.text("…");

    assertThat(docs())
        .containsPattern("\\| `" + code + "` \\| [^|]+ \\| " + Pattern.quote(english));
  }

  @Test
  void the_table_has_no_code_that_is_not_there() throws IOException {
    Set<String> codes = new HashSet<>();
    Matcher matcher = Pattern.compile("^\\| `([A-Z_]{5,})` \\|", Pattern.MULTILINE).matcher(docs());
    while (matcher.find()) {
      codes.add(matcher.group(1));
    }

    assertThat(codes).hasSize(RowFaultCode.values().length);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void each_heading_is_told_in_both_languages(Layout layout) throws IOException {
    String docs = docs();

    assertThat(layout.required())
        .allSatisfy(
            column ->
                assertThat(docs).contains("`" + column.heading() + "`").contains(column.heading()));
    assertThat(layout.optional())
        .allSatisfy(column -> assertThat(docs).contains("`" + column.heading() + "`"));
    if (!layout.preset().startsWith("koha")) {
      assertThat(layout.required())
          .allSatisfy(column -> assertThat(docs).contains("`" + column.swedishHeading() + "`"));
      assertThat(layout.ignorable())
          .allSatisfy(heading -> assertThat(docs).contains("`" + heading + "`"));
    }
    if (layout.preset().startsWith("koha")) {
      assertThat(docs).contains("**`" + layout.preset() + "`**");
    }
  }

  @Test
  void the_examples_are_the_sample_files_first_lines() throws IOException {
    String docs = docs();

    try (var samples = Files.list(SAMPLES)) {
      assertThat(samples.filter(p -> p.toString().endsWith(".csv")))
          .isNotEmpty()
          .allSatisfy(
              sample -> {
                assertThat(docs).contains("data/samples/" + sample.getFileName());
                assertThat(docs).contains(Files.readAllLines(sample).get(0));
                assertThat(docs).contains(Files.readAllLines(sample).get(1));
              });
    }
  }
}
