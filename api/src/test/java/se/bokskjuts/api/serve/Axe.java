package se.bokskjuts.api.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Judges the page at hand by WCAG 2.1, levels A and AA, with axe-core (MPL 2.0). What a program
 * cannot find, such as a text that says the wrong thing, it does not find.
 */
final class Axe {
  private static final String SCRIPT = read();
  private static final String JUDGE =
      """
      const done = arguments[arguments.length - 1];
      const what = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations']};
      axe.run(document, what).then(
        found => done(found.violations.flatMap(v => v.nodes.map(n =>
          v.id + ' (' + v.help + '): ' + n.html.slice(0, 160) + ' – '
            + [...n.any, ...n.all, ...n.none].map(c => c.message).join('; ')))),
        e => done(['axe-core failed: ' + e]));
      """;

  private Axe() {}

  private static String read() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each breach in a line: rule, element, what is wrong. */
  static List<?> breaches(ChromeDriver driver) {
    driver.executeScript(SCRIPT);
    return (List<?>) Objects.requireNonNull(driver.executeAsyncScript(JUDGE));
  }
}
