package se.bokskjuts.api.paper;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Answers PDFBox with our own font wherever it would search the machine's: the renderer asks for
 * one for form fields, which paper has none of. So paper comes out alike on every machine, and no
 * font folder is read and no cache file written in a home folder.
 */
final class OwnFontsOnly implements FontMapper {
  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(Typeface.REGULAR_FACE.font(), false);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(Typeface.REGULAR_FACE.font(), false);
  }

  @Override
  public @Nullable CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
    return null;
  }
}
