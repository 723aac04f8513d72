package se.bokskjuts.api.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;

/**
 * A paper in the largest of three sizes of type that needs no more pages than a smaller one would;
 * the smallest is used only where it brings all to one page.
 */
final class Sizes {
  private static final List<String> LARGEST_FIRST = List.of("large", "middle", "small");

  private Sizes() {}

  private record Pressed(byte[] pdf, int pages) {}

  static void press(String template, Words words, Map<String, Object> values, OutputStream out)
      throws IOException {
    Pressed best = null;
    for (String size : LARGEST_FIRST) {
      Pressed next = press(template, words, values, size);
      boolean lastResort = size.equals("small") && next.pages() > 1;
      if (best == null || next.pages() < best.pages() && !lastResort) {
        best = next;
      }
      if (best.pages() == 1) {
        break;
      }
    }
    out.write(best.pdf());
  }

  private static Pressed press(
      String template, Words words, Map<String, Object> values, String size) throws IOException {
    Map<String, Object> sized = new HashMap<>(values);
    sized.put("size", size);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfPress.press(Templates.fill(template, words, sized), pdf);
    try (var read = Loader.loadPDF(pdf.toByteArray())) {
      return new Pressed(pdf.toByteArray(), read.getNumberOfPages());
    }
  }
}
