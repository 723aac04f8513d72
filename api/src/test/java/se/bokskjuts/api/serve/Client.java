package se.bokskjuts.api.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.data.access.Grant;

/** A machine that calls the service with an API key, or with none. */
final class Client {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_LOOKS = 600;

  /** What came back. */
  record Answer(int status, Map<String, String> headers, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(text(), e);
      }
    }

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(20))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String base;
  private final String key;

  private Client(String base, String key) {
    this.base = base;
    this.key = key;
  }

  static Client of(int port, String key) {
    return new Client("http://127.0.0.1:" + port, key);
  }

  /** With a key of its own. */
  static Client of(int port, ApiKeys keys, Grant grant) {
    String name = "test-" + UUID.randomUUID().toString().substring(0, 8);
    return of(port, keys.add(name, grant, "test"));
  }

  static Client withoutKey(int port) {
    return of(port, "");
  }

  Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  Answer post(String path, String json, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  Answer put(String path, String json, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  Answer send(String method, String path, String... headers) {
    return send(request(path, headers).method(method, BodyPublishers.noBody()));
  }

  /** Sends a body just as it is. */
  Answer postAs(String contentType, String path, String body) {
    return send(
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
  }

  /** Uploads one CSV file with the form's other fields. */
  Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
    String boundary = "x" + UUID.randomUUID();
    StringBuilder head = new StringBuilder();
    fields.forEach(
        (name, value) ->
            head.append("--" + boundary + "\r\n")
                .append("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                .append(value + "\r\n"));
    head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
        .append(fileName + "\"\r\nContent-Type: text/csv\r\n\r\n");
    byte[] before = head.toString().getBytes(StandardCharsets.UTF_8);
    byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArrays(List.of(before, content, after))));
  }

  /** Looks until the plan is no longer under way; steps end it, not this clock. */
  JsonNode awaitPlan(String location) throws InterruptedException {
    for (int i = 0; i < MOST_LOOKS; i++) {
      JsonNode plan = get(location).json();
      String state = plan.path("state").asText();
      if (!state.equals("QUEUED") && !state.equals("SOLVING")) {
        return plan;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the plan at " + location + " did not end");
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      Map<String, String> headers = new HashMap<>();
      response.headers().map().forEach((n, v) -> headers.put(n.toLowerCase(Locale.ROOT), v.get(0)));
      return new Answer(response.statusCode(), headers, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
