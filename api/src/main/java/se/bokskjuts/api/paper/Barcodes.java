package se.bokskjuts.api.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Code 128 and QR as black and white PNG in a data address, sharp at a printer's resolution. */
final class Barcodes {
  /** At 4 and more a 203 dpi label printer's output was read back; at 1 it was blurred. */
  private static final int PIXELS_PER_MODULE = 6;

  private static final int CODE_128_LONGEST = 40;

  private Barcodes() {}

  static String qr(String content) {
    return png(
        encode(content, BarcodeFormat.QR_CODE, 1, 1), m -> PIXELS_PER_MODULE, PIXELS_PER_MODULE);
  }

  /** Empty for content that Code 128 cannot hold or a label cannot show: then QR alone serves. */
  static Optional<String> code128(String content) {
    boolean fits =
        content.length() <= CODE_128_LONGEST && content.chars().allMatch(c -> c >= 32 && c < 127);
    return fits
        ? Optional.of(
            png(encode(content, BarcodeFormat.CODE_128, 1, 1), m -> 40, PIXELS_PER_MODULE))
        : Optional.empty();
  }

  private static BitMatrix encode(String content, BarcodeFormat format, int width, int height) {
    int quietModules = format == BarcodeFormat.QR_CODE ? 2 : 20;
    var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, quietModules);
    try {
      return format == BarcodeFormat.QR_CODE
          ? new MultiFormatWriter().encode(content, format, width, height, hints)
          : new MultiFormatWriter()
              .encode(content, format, width, height, Map.of(EncodeHintType.MARGIN, quietModules));
    } catch (WriterException e) {
      throw new IllegalArgumentException("no " + format + " can hold " + content, e);
    }
  }

  private static String png(
      BitMatrix modules, java.util.function.ToIntFunction<BitMatrix> rowPixels, int pixels) {
    int high = rowPixels.applyAsInt(modules);
    BufferedImage image =
        new BufferedImage(
            modules.getWidth() * pixels,
            modules.getHeight() * high,
            BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, modules.get(x / pixels, y / high) ? 0x000000 : 0xffffff);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
