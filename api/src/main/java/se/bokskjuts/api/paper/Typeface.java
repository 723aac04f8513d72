package se.bokskjuts.api.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of paper: what they are called, what they hold, how wide a text becomes. */
final class Typeface {
  static final String REGULAR = "/paper/fonts/AtkinsonHyperlegible-Regular.ttf";
  static final String BOLD = "/paper/fonts/AtkinsonHyperlegible-Bold.ttf";

  /** Greek, Cyrillic, Arabic and more, for titles that the main font lacks letters for. */
  static final String OTHER_SCRIPTS = "/paper/fonts/DejaVuSans.ttf";

  static final Typeface BOLD_FACE = new Typeface(BOLD);
  static final Typeface REGULAR_FACE = new Typeface(REGULAR);

  private final TrueTypeFont font;
  private final CmapLookup glyphs;

  private Typeface(String resource) {
    try (InputStream in = open(resource)) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      glyphs = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TrueTypeFont font() {
    return font;
  }

  static InputStream open(String resource) {
    return Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource);
  }

  /** Whether the main font has every letter of the text. */
  static boolean coversMain(String text) {
    return text.codePoints().allMatch(c -> c < 127 || REGULAR_FACE.glyphs.getGlyphId(c) != 0);
  }

  /** Width in millimetres of one line of the text at this size in points. */
  synchronized double millimetres(String text, double points) {
    try {
      double units = 0;
      for (int c : text.codePoints().toArray()) {
        units += font.getAdvanceWidth(glyphs.getGlyphId(c));
      }
      return units / font.getUnitsPerEm() * points * 25.4 / 72;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The largest whole size, between the two, at which the text's longest word fits the width. */
  int fit(String text, double widthMm, int lines, int smallest, int largest) {
    for (int points = largest; points > smallest; points--) {
      if (longestWord(text, points) <= widthMm
          && millimetres(text, points) <= widthMm * (lines == 1 ? 1 : lines * 0.8)) {
        return points;
      }
    }
    return smallest;
  }

  private double longestWord(String text, int points) {
    double longest = 0;
    for (String word : text.split("\\s+")) {
      longest = Math.max(longest, millimetres(word, points));
    }
    return longest;
  }
}
