package se.bokskjuts.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FileFaultDocsTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  @Test
  void the_docs_have_every_code_and_no_other() throws IOException {
    String docs = Files.readString(Path.of("..", "docs", "file-faults.md"));

    List<String> rows = ROW.matcher(docs).results().map((MatchResult row) -> row.group(1)).toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(FileFaultCode.values()).map(FileFaultCode::name).toList());
  }
}
