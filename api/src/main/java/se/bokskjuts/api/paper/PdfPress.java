package se.bokskjuts.api.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;

/**
 * Turns a page of our own templates into tagged PDF (PDF/UA-1) with embedded fonts. It fetches
 * nothing: the only addresses it follows are our own pictures, which stand in the page itself.
 */
final class PdfPress {
  private static final String OWN_PICTURE = "data:image/png;base64,";

  private PdfPress() {}

  static {
    org.apache.pdfbox.pdmodel.font.FontMappers.set(new OwnFontsOnly());
    // The renderer logs each CSS rule it reads; what it warns of shows up in the tests.
    com.openhtmltopdf.util.XRLog.listRegisteredLoggers()
        .forEach(logger -> com.openhtmltopdf.util.XRLog.setLevel(logger, Level.SEVERE));
  }

  static void press(String page, OutputStream out) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver((base, address) -> address.startsWith(OWN_PICTURE) ? address : null);
    for (var moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(
          (address, type) -> address.startsWith(OWN_PICTURE), moment);
    }
    font(builder, Typeface.REGULAR, "Text", 400);
    font(builder, Typeface.BOLD, "Text", 700);
    if (!Typeface.coversMain(page)) {
      font(builder, Typeface.OTHER_SCRIPTS, "Other", 400);
      font(builder, Typeface.OTHER_SCRIPTS, "Other", 700);
    }
    builder.withProducer("Bokskjuts");
    builder.withHtmlContent(page, null);
    builder.toStream(out);
    builder.run();
  }

  private static void font(PdfRendererBuilder builder, String resource, String family, int weight) {
    builder.useFont(() -> Typeface.open(resource), family, weight, FontStyle.NORMAL, true);
  }
}
