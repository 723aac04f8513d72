package se.bokskjuts.api.field;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import se.bokskjuts.api.security.Role;
import se.bokskjuts.api.security.RoomRules;

/** Who may call this room's addresses: links carry their own right, the rest goes by role. */
@Configuration
class FieldRules {
  private static final Role[] REPORT = {Role.COORDINATOR, Role.STAFF};

  @Bean
  RoomRules fieldRoomRules() {
    return RoomRules.of(
        RoomRules.Rule.open("/field/**"),
        RoomRules.Rule.may(HttpMethod.GET, "/plans/*/links", Role.COORDINATOR),
        RoomRules.Rule.may(HttpMethod.GET, "/api/v1/plans/*/links", Role.COORDINATOR),
        RoomRules.Rule.may(HttpMethod.GET, "/arrivals", REPORT),
        RoomRules.Rule.may(HttpMethod.POST, "/api/v1/plans/*/deliveries", REPORT));
  }
}
