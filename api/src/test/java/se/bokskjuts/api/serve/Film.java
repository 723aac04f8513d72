package se.bokskjuts.api.serve;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Chromium takes for its camera's pictures: YUV4MPEG2, here in grey. */
final class Film {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int PICTURES = 5;

  private Film() {}

  /** A still picture held in the middle before the camera, as large as fits. */
  static void write(BufferedImage still, Path file) throws IOException {
    double scale = Math.min(WIDTH / (double) still.getWidth(), HEIGHT / (double) still.getHeight());
    int width = (int) (still.getWidth() * scale);
    int height = (int) (still.getHeight() * scale);
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D brush = picture.createGraphics();
    brush.setColor(Color.GRAY);
    brush.fillRect(0, 0, WIDTH, HEIGHT);
    brush.drawImage(
        still.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING),
        (WIDTH - width) / 2,
        (HEIGHT - height) / 2,
        null);
    brush.dispose();
    byte[] luma = (byte[]) picture.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, null);
    byte[] chroma = new byte[WIDTH * HEIGHT / 2];
    java.util.Arrays.fill(chroma, (byte) 128);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(ascii("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420\n"));
      for (int n = 0; n < PICTURES; n++) {
        out.write(ascii("FRAME\n"));
        out.write(luma);
        out.write(chroma);
      }
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
