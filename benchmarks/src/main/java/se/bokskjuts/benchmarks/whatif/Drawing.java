package se.bokskjuts.benchmarks.whatif;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/**
 * A picture drawn by hand, sharp enough for paper. PNG and not SVG: the PDF's maker draws no SVG,
 * and left the maps out.
 */
final class Drawing {
  private static final int SHARPNESS = 2;

  private final BufferedImage image;
  private final Graphics2D pen;

  Drawing(int width, int height) {
    image = new BufferedImage(width * SHARPNESS, height * SHARPNESS, BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.scale(SHARPNESS, SHARPNESS);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
  }

  void line(double x, double y, double toX, double toY, Color colour, float width) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    pen.draw(new Line2D.Double(x, y, toX, toY));
  }

  void box(Rectangle2D box, Color fill, Color edge) {
    pen.setColor(fill);
    pen.fill(box);
    pen.setColor(edge);
    pen.setStroke(new BasicStroke(1));
    pen.draw(box);
  }

  void circle(double x, double y, double radius, Color fill, Color edge) {
    Ellipse2D circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    pen.setColor(fill);
    pen.fill(circle);
    pen.setColor(edge);
    pen.setStroke(new BasicStroke(1.5f));
    pen.draw(circle);
  }

  /**
   * Black words.
   *
   * @param share of the words' width that lies left of x: 0 begins there, 1 ends there
   */
  void text(double x, double y, double share, int size, String words) {
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    pen.setColor(new Color(0x1b1b1b));
    double left = x - share * pen.getFontMetrics().stringWidth(words);
    pen.drawString(words, (float) left, (float) y);
  }

  ReportPicture picture(String caption) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReportPicture(
        caption, "image/png", Base64.getEncoder().encodeToString(png.toByteArray()));
  }
}
