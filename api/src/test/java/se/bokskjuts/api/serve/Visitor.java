package se.bokskjuts.api.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's cookies who fills in forms. */
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;

  private Visitor(String base) {
    this.base = base;
  }

  static Visitor at(int port) {
    return new Visitor("http://localhost:" + port);
  }

  Visitor signIn(String name, String password) {
    post("/sign-in", "/sign-in", Map.of("username", name, "password", password));
    return this;
  }

  /** Follows where it is led. */
  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  /** Sends a form with the token of the page it stands on. */
  HttpResponse<String> post(String page, String path, Map<String, String> fields) {
    Matcher token = TOKEN.matcher(get(page).body());
    String csrf = token.find() ? token.group(1) : "";
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "_csrf=" + csrf + "&", ""));
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Whether the start page is shown and not the sign-in page. */
  boolean isIn() {
    HttpResponse<String> start = get("/");
    return start.statusCode() == 200 && !start.uri().getPath().equals("/sign-in");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.header("Accept", "text/html").timeout(Duration.ofSeconds(60)).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
