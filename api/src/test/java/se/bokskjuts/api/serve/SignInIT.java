package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.data.store.AuditEntry;
import se.bokskjuts.data.store.AuditStore;

@Served
class SignInIT {
  private static final String FORM = "application/x-www-form-urlencoded";

  @LocalServerPort int port;
  @Autowired AuditStore audit;

  @Test
  void a_form_without_its_token_changes_nothing() throws Exception {
    HttpResponse<String> answer =
        postForm("/sign-in", "username=admin&password=" + Served.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("<h1>Formuläret är för gammalt</h1>");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
  }

  @Test
  void pages_lead_to_the_sign_in_page_and_forbid_foreign_and_inline_scripts() {
    Client nobody = Client.withoutKey(port);

    assertThat(nobody.get("/plans/x", "Accept", "text/html").header("Location"))
        .endsWith("/sign-in");
    assertThat(nobody.get("/sign-in").header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void the_language_switch_leads_nowhere_else() throws Exception {
    HttpResponse<String> answer = postForm("/language", "to=en&back=//evil.example");

    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
  }

  @Test
  void no_password_ever_stands_in_the_audit_log() {
    assertThat(audit.list(200))
        .extracting(AuditEntry::toString)
        .noneMatch(e -> e.contains(Served.PASSWORD));
  }

  private HttpResponse<String> postForm(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
