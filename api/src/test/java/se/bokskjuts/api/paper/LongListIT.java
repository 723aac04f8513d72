package se.bokskjuts.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongListIT {
  @Test
  void twenty_thousand_rows_are_printed_under_a_heap_of_256_megabytes(@TempDir Path directory)
      throws Exception {
    Path log = directory.resolve("log");
    Process small =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djava.awt.headless=true",
                "-cp",
                Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                    .orElse(System.getProperty("java.class.path")),
                TwentyThousandRows.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(small.waitFor(10, TimeUnit.MINUTES)).isTrue();

    assertThat(small.exitValue()).as(() -> read(log)).isZero();
    Path lists = directory.resolve("pick-lists");
    assertThat(lists.toFile().list((folder, name) -> name.startsWith("dalabiblioteken-mediegrupp")))
        .hasSize(20);
    Path last = lists.resolve("dalabiblioteken-mediegrupp-20.pdf");
    try (var pdf = Loader.loadPDF(last.toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("del 20 av 20", "Låda L99 ");
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }
}
