package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RoadFaultCodeTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  @Test
  void every_code_stands_in_the_documents_table_and_no_other() throws IOException {
    String page = Files.readString(Path.of("../docs/roads.md"));

    List<String> documented =
        ROW.matcher(page).results().map((MatchResult row) -> row.group(1)).toList();

    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(RoadFaultCode.values()).map(RoadFaultCode::name).toList());
  }
}
