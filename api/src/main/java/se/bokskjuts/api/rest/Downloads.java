package se.bokskjuts.api.rest;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Files to keep; the server alone chooses their names. */
final class Downloads {
  private Downloads() {}

  static ResponseEntity<byte[]> json(String content, String name) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return file(bytes, MediaType.APPLICATION_JSON, name + ".json", false);
  }

  static ResponseEntity<byte[]> pdf(byte[] content, String name) {
    return file(content, MediaType.APPLICATION_PDF, name, true);
  }

  static ResponseEntity<StreamingResponseBody> zip(StreamingResponseBody content, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".zip").build().toString())
        .body(content);
  }

  /** To keep under a name; not sent again to who has it. */
  static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name, String eTag) {
    ResponseEntity<byte[]> file = file(content, type, name, false);
    return ResponseEntity.ok().headers(file.getHeaders()).eTag(eTag).body(content);
  }

  private static ResponseEntity<byte[]> file(
      byte[] content, MediaType type, String name, boolean inline) {
    ContentDisposition disposition =
        (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(name)
            .build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(content);
  }
}
