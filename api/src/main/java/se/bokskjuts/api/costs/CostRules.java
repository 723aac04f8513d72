package se.bokskjuts.api.costs;

import static se.bokskjuts.api.security.Role.ADMIN;
import static se.bokskjuts.api.security.Role.COORDINATOR;
import static se.bokskjuts.api.security.Role.PLANNER;
import static se.bokskjuts.api.security.Role.VIEWER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import se.bokskjuts.api.security.RoomRules;
import se.bokskjuts.api.security.RoomRules.Rule;

/** What all units cost is not the staff of one unit's. */
@Configuration
class CostRules {
  @Bean
  RoomRules costAddresses() {
    return RoomRules.of(
        Rule.may(HttpMethod.GET, "/api/v1/cost-shares/**", PLANNER, COORDINATOR, ADMIN, VIEWER),
        Rule.may(HttpMethod.GET, "/cost-shares/**", PLANNER, COORDINATOR, ADMIN, VIEWER));
  }
}
