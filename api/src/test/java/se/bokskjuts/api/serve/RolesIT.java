package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.security.Role;
import se.bokskjuts.data.access.Grant;

/**
 * Every operation of the API description, called by every role and by nobody; what each may is in
 * {@code roles.txt}, one line an operation.
 */
@Served
class RolesIT {
  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private final Map<Role, Client> clients = new EnumMap<>(Role.class);
  private final RoleTable table = RoleTable.read();

  @BeforeEach
  void makeKeys() {
    for (Role role : Role.values()) {
      String name =
          role.name().toLowerCase(Locale.ROOT) + UUID.randomUUID().toString().substring(30);
      clients.put(role, Client.of(port, keys.add(name, grantOf(role), "test")));
    }
  }

  private static Grant grantOf(Role role) {
    Optional<String> municipality = role == Role.STAFF ? Optional.of("Falun") : Optional.empty();
    return new Grant(role.name(), municipality);
  }

  @Test
  void the_table_has_a_line_for_each_operation_and_no_other() {
    assertThat(table.operations())
        .as("api/src/test/resources/roles.txt: add or take away the line of the operation")
        .containsExactlyInAnyOrderElementsOf(
            Operation.list(port).stream().map(Operation::id).toList());
  }

  @Test
  void nobody_comes_in_without_a_key_but_where_the_table_says_so() {
    SoftAssertions softly = new SoftAssertions();
    for (Operation o : Operation.list(port)) {
      int status = Client.withoutKey(port).send(o.method(), o.address()).status();
      if (table.mayNobody(o.id())) {
        softly.assertThat(status).as(o.toString()).isNotIn(401, 403, 500);
      } else {
        softly.assertThat(status).as(o.toString()).isIn(401, 403);
      }
    }
    softly.assertAll();
  }

  @Test
  void every_role_does_what_it_may_and_nothing_else() {
    SoftAssertions softly = new SoftAssertions();
    for (Operation o : Operation.list(port)) {
      for (Role role : Role.values()) {
        int status = clients.get(role).send(o.method(), o.address()).status();
        if (table.may(role, o.id())) {
          softly.assertThat(status).as(role + " " + o).isNotIn(401, 403, 500);
        } else {
          softly.assertThat(status).as(role + " " + o).isEqualTo(403);
        }
      }
    }
    softly.assertAll();
  }
}
