package se.bokskjuts.data.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * A file's bytes and how to read them.
 *
 * @param offset bytes of the byte order mark
 * @param encoding such as {@code UTF-8 with BOM}
 * @param linesBefore lines before the headings: a sheet's {@code sep=;}
 */
record CsvBytes(
    byte[] bytes, int offset, Charset charset, String encoding, char delimiter, int linesBefore) {

  Reader open() {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, offset, bytes.length - offset), charset);
  }

  CsvBytes with(char newDelimiter, int newLinesBefore) {
    return new CsvBytes(bytes, offset, charset, encoding, newDelimiter, newLinesBefore);
  }
}
