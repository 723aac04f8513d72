package se.bokskjuts.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.bokskjuts.optimizer.check.Rule;
import se.bokskjuts.optimizer.reasons.ObstacleKind;
import se.bokskjuts.optimizer.reasons.Remedy.RemedyKind;

/** The tables of docs/reasons.md and the enums name the same codes in the same order. */
class CodesDocumentedTest {
  @Test
  void every_code_stands_in_the_docs() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("../docs/reasons.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("`")[1])
            .toList();

    List<String> codes =
        Stream.of(Rule.values(), ObstacleKind.values(), RemedyKind.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .toList();

    assertThat(documented).isEqualTo(codes);
  }
}
