package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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

/** Every operation of the API description, called by every role and by nobody. */
@Served
class RolesIT {
  private record Operation(String method, String path) {
    boolean isRead() {
      return method.equals("GET");
    }

    boolean isPlanning() {
      return path.endsWith("/plans") || path.endsWith("/cancel");
    }

    /** A wish for a thing that does not exist: refused for the role first, or not found. */
    String address() {
      return path.replaceAll("\\{id}", UUID.randomUUID().toString()).replaceAll("\\{[^}]+}", "1");
    }
  }

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private final Map<Role, Client> clients = new EnumMap<>(Role.class);

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
  void nobody_reads_or_writes_anything_without_a_key() {
    SoftAssertions softly = new SoftAssertions();
    for (Operation o : operations()) {
      softly
          .assertThat(Client.withoutKey(port).send(o.method(), o.address()).status())
          .as(o.toString())
          .isIn(401, 403);
    }
    softly.assertAll();
  }

  @Test
  void every_role_does_what_it_may_and_nothing_else() {
    SoftAssertions softly = new SoftAssertions();
    List<Operation> operations = operations();
    assertThat(operations).hasSizeGreaterThan(15);
    for (Operation o : operations) {
      for (Role role : Role.values()) {
        int status = clients.get(role).send(o.method(), o.address()).status();
        if (may(role, o)) {
          softly.assertThat(status).as(role + " " + o).isNotIn(401, 403, 500);
        } else {
          softly.assertThat(status).as(role + " " + o).isEqualTo(403);
        }
      }
    }
    softly.assertAll();
  }

  private static boolean may(Role role, Operation o) {
    if (o.isRead()) {
      return true;
    }
    return role == Role.COORDINATOR || (role == Role.PLANNER && o.isPlanning());
  }

  private List<Operation> operations() {
    JsonNode paths = Client.withoutKey(port).get("/v3/api-docs").json().path("paths");
    List<Operation> all = new ArrayList<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            all.add(
                                new Operation(
                                    method.getKey().toUpperCase(Locale.ROOT), path.getKey()))));
    return all.stream().filter(o -> !o.path().endsWith("/events")).toList();
  }
}
