package se.bokskjuts.api.vroom;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import se.bokskjuts.api.security.Role;
import se.bokskjuts.api.security.RoomRules;

/** Who may post: who may plan. */
@Configuration
class VroomRules {
  @Bean
  RoomRules vroomRoom() {
    return RoomRules.of(
        RoomRules.Rule.open("/vroom/health"),
        RoomRules.Rule.may(HttpMethod.POST, "/vroom/**", Role.COORDINATOR, Role.PLANNER));
  }
}
