package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.Accounts;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.store.AuditEntry;
import se.bokskjuts.data.store.AuditStore;

@Served
class SessionsIT {
  private static final String FRESH = "midvinter-i-idre";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired AuditStore audit;
  private String name;
  private String password;

  @BeforeEach
  void makeAccount() {
    name = "s" + UUID.randomUUID().toString().substring(0, 8);
    password = accounts.add(name, List.of(Grant.of("VIEWER")), "test");
  }

  @Test
  void a_new_password_ends_the_other_sessions_and_keeps_this_one() {
    Visitor here = Visitor.at(port).signIn(name, password);
    Visitor elsewhere = Visitor.at(port).signIn(name, password);
    assertThat(here.isIn()).isTrue();
    assertThat(elsewhere.isIn()).isTrue();

    here.post("/me", "/password", Map.of("old", password, "new", FRESH));

    assertThat(here.isIn()).isTrue();
    assertThat(elsewhere.isIn()).isFalse();
    assertThat(Visitor.at(port).signIn(name, FRESH).isIn()).isTrue();
  }

  @Test
  void a_closed_account_is_out_at_once() {
    Visitor visitor = Visitor.at(port).signIn(name, password);
    assertThat(visitor.isIn()).isTrue();

    accounts.close(name, "test");

    assertThat(visitor.isIn()).isFalse();
    assertThat(Visitor.at(port).signIn(name, password).isIn()).isFalse();
  }

  @Test
  void a_page_of_another_role_is_refused_in_words_under_its_own_address() {
    Visitor viewer = Visitor.at(port).signIn(name, password);

    HttpResponse<String> page = viewer.get("/accounts");
    HttpResponse<String> form =
        viewer.post("/me", "/accounts", Map.of("name", "sven", "role", "ADMIN"));

    for (HttpResponse<String> answer : List.of(page, form)) {
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.uri().getPath()).isEqualTo("/accounts");
      assertThat(answer.body())
          .contains("<h1>Inte tillåtet</h1>", "Be en administratör.", "Logga ut");
    }
  }

  @Test
  void another_role_ends_the_sessions_and_is_audited() {
    Visitor admin = Visitor.at(port).signIn("admin", Served.PASSWORD);
    Visitor visitor = Visitor.at(port).signIn(name, password);
    assertThat(visitor.isIn()).isTrue();

    admin.post(
        "/accounts",
        "/accounts/" + name + "/role",
        Map.of("role", "STAFF", "municipality", "Mora"));

    assertThat(visitor.isIn()).isFalse();
    assertThat(Visitor.at(port).signIn(name, password).isIn()).isTrue();
    assertThat(audit.list(50))
        .extracting(AuditEntry::toString)
        .anyMatch(e -> e.contains("account.roles") && e.contains(name) && e.contains("Mora"));
  }
}
