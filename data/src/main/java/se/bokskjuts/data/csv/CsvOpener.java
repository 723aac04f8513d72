package se.bokskjuts.data.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Optional;

/** Finds a file's encoding and delimiter, and refuses what is no CSV file at all. */
final class CsvOpener {
  static final int MOST_MEGABYTES = 128;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int HEAD_CHARACTERS = 65_536;

  private CsvOpener() {}

  /** Empty when the file cannot be read; the log then says why. */
  static Optional<CsvBytes> open(byte[] bytes, FaultLog log) {
    if (bytes.length > CsvReading.MOST_BYTES) {
      log.addOfFile(RowFaultCode.FILE_TOO_LARGE, String.valueOf(MOST_MEGABYTES));
      return Optional.empty();
    }
    Optional<String> other = FileMagic.find(bytes);
    if (other.isPresent()) {
      log.addOfFile(RowFaultCode.NOT_CSV, other.get());
      return Optional.empty();
    }
    CsvBytes source = withEncoding(bytes);
    String head = head(source);
    if (head.isBlank()) {
      log.addOfFile(RowFaultCode.EMPTY_FILE, "");
      return Optional.empty();
    }
    Optional<String> otherText = FileMagic.findInText(head);
    if (otherText.isPresent()) {
      log.addOfFile(RowFaultCode.NOT_CSV, otherText.get());
      return Optional.empty();
    }
    if (LineCount.isOver(CsvReading.MOST_ROWS, source)) {
      log.addOfFile(RowFaultCode.TOO_MANY_ROWS, String.valueOf(CsvReading.MOST_ROWS));
      return Optional.empty();
    }
    return Optional.of(Delimiters.find(source, head));
  }

  private static CsvBytes withEncoding(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return made(bytes, 3, isUtf8(bytes, 3) ? UTF_8 : WINDOWS_1252, "UTF-8 with BOM");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return made(bytes, 2, UTF_16LE, "UTF-16LE with BOM");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return made(bytes, 2, UTF_16BE, "UTF-16BE with BOM");
    }
    if (bytes.length >= 4 && bytes[1] == 0 && bytes[3] == 0 && bytes[0] != 0 && bytes[2] != 0) {
      return made(bytes, 0, UTF_16LE, "UTF-16LE");
    }
    if (bytes.length >= 4 && bytes[0] == 0 && bytes[2] == 0 && bytes[1] != 0 && bytes[3] != 0) {
      return made(bytes, 0, UTF_16BE, "UTF-16BE");
    }
    return isUtf8(bytes, 0)
        ? made(bytes, 0, UTF_8, "UTF-8")
        : made(bytes, 0, WINDOWS_1252, "Windows-1252");
  }

  private static CsvBytes made(byte[] bytes, int offset, Charset charset, String name) {
    return new CsvBytes(bytes, offset, charset, name, ';', 0);
  }

  static boolean startsWith(byte[] bytes, int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes, int offset) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
    CharBuffer out = CharBuffer.allocate(8_192);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return !result.isError();
  }

  private static String head(CsvBytes source) {
    char[] buffer = new char[HEAD_CHARACTERS];
    try (Reader reader = source.open()) {
      int read = 0;
      int more = 0;
      while (more >= 0 && read < buffer.length) {
        read += more;
        more = reader.read(buffer, read, buffer.length - read);
      }
      return new String(buffer, 0, read);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Bytes in memory cannot fail to be read.
    }
  }
}
