package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.Accounts;
import se.bokskjuts.api.security.OidcSettings;
import se.bokskjuts.data.access.Account;
import se.bokskjuts.data.access.Grant;

/** Sign-in by a provider that runs beside the test and speaks the whole protocol. */
@Served
class OidcIT {
  private static final String SIGN_IN = "/oauth2/authorization/oidc";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  private final String name = "o" + UUID.randomUUID().toString().substring(0, 8);

  private HttpResponse<String> signIn(Visitor visitor, String... groups) {
    Provider.nextIs("subject-" + name, name + "@dalarna.example", groups);
    return visitor.get(SIGN_IN);
  }

  private Optional<Account> account() {
    return accounts.list().stream().filter(a -> a.name().equals(name)).findFirst();
  }

  @Test
  void it_is_off_until_an_issuer_is_set() {
    assertThat(new OidcSettings("", "", "", "", "", "", Map.of()).isOn()).isFalse();
  }

  @Test
  void the_sign_in_page_leads_to_the_provider() {
    assertThat(Visitor.at(port).get("/sign-in").body()).contains(SIGN_IN);
  }

  @Test
  void whoever_has_a_role_at_the_provider_comes_in_with_it() {
    Visitor visitor = Visitor.at(port);

    HttpResponse<String> start = signIn(visitor, "bibl-plan", "something-else");

    assertThat(start.uri().getPath()).as(start.body()).isEqualTo("/");
    assertThat(visitor.isIn()).isTrue();
    assertThat(account().orElseThrow().grants()).containsExactly(Grant.of("PLANNER"));
  }

  @Test
  void a_role_changed_at_the_provider_is_changed_here_at_the_next_sign_in() {
    Visitor first = Visitor.at(port);
    signIn(first, "bibl-plan");

    signIn(Visitor.at(port), "bibl-mora");

    assertThat(account().orElseThrow().grants())
        .containsExactly(new Grant("STAFF", Optional.of("Mora")));
    assertThat(first.isIn()).as("the session with the old role").isFalse();
  }

  @Test
  void nobody_comes_in_without_a_role() {
    Visitor visitor = Visitor.at(port);

    HttpResponse<String> refused = signIn(visitor, "something-else");

    assertThat(refused.uri().toString()).endsWith("/sign-in?refused");
    assertThat(visitor.isIn()).isFalse();
    assertThat(account()).isEmpty();
  }

  @Test
  void a_closed_account_stays_out_and_its_session_ends() {
    Visitor visitor = Visitor.at(port);
    signIn(visitor, "bibl-plan");

    accounts.close(name, "test");

    assertThat(visitor.isIn()).isFalse();
    assertThat(signIn(Visitor.at(port), "bibl-plan").uri().toString()).endsWith("/sign-in?refused");
  }

  @Test
  void a_local_account_is_not_taken_over_by_a_namesake() {
    accounts.add(name, List.of(Grant.of("ADMIN")), "test");

    assertThat(signIn(Visitor.at(port), "bibl-plan").uri().toString()).endsWith("/sign-in?refused");
    assertThat(account().orElseThrow().grants()).containsExactly(Grant.of("ADMIN"));
  }

  @ParameterizedTest
  @CsvSource({
    "iss,http://localhost/another",
    "aud,another-client",
    "nonce,of-another-sign-in",
    "exp,0",
    "sub,",
  })
  void what_the_provider_said_to_another_or_long_ago_opens_nothing(String claim, String said) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("preferred_username", name);
    claims.put("groups", List.of("bibl-plan"));
    claims.put(claim, said == null ? "" : claim.equals("exp") ? (Object) 0 : said);
    Provider.next("subject-" + name, claims, 3600);
    Visitor visitor = Visitor.at(port);

    HttpResponse<String> refused = visitor.get(SIGN_IN);

    assertThat(refused.uri().toString()).as(refused.body()).endsWith("/sign-in?refused");
    assertThat(visitor.isIn()).isFalse();
    assertThat(account()).isEmpty();
  }

  @Test
  void an_answer_that_nobody_asked_for_opens_nothing() {
    Visitor visitor = Visitor.at(port);

    HttpResponse<String> refused = visitor.get("/login/oauth2/code/oidc?code=x&state=forged");

    assertThat(refused.uri().toString()).endsWith("/sign-in?refused");
    assertThat(visitor.isIn()).isFalse();
  }

  @Test
  void a_first_time_user_may_what_the_role_says_from_the_first_page_and_nothing_after_sign_out() {
    Visitor visitor = Visitor.at(port);
    signIn(visitor, "bibl-mora");

    assertThat(visitor.get("/arrivals").statusCode()).isEqualTo(200);

    visitor.post("/", "/sign-out", Map.of());

    assertThat(visitor.isIn()).isFalse();
    assertThat(visitor.get("/arrivals").uri().getPath()).isEqualTo("/sign-in");
  }
}
