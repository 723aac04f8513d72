package se.bokskjuts.api.whatif;

import static se.bokskjuts.api.security.Role.ADMIN;
import static se.bokskjuts.api.security.Role.COORDINATOR;
import static se.bokskjuts.api.security.Role.PLANNER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import se.bokskjuts.api.security.RoomRules;
import se.bokskjuts.api.security.RoomRules.Rule;

/** Asking is the planners' work; reading is everybody's who is signed in. */
@Configuration
class WhatIfRules {
  @Bean
  RoomRules whatIfAddresses() {
    return RoomRules.of(
        Rule.may(HttpMethod.POST, "/api/v1/what-ifs/**", PLANNER, COORDINATOR, ADMIN),
        Rule.may(HttpMethod.POST, "/what-if/**", PLANNER, COORDINATOR, ADMIN),
        Rule.may(HttpMethod.GET, "/what-if/new", PLANNER, COORDINATOR, ADMIN));
  }
}
