package se.bokskjuts.api.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import se.bokskjuts.api.config.ServeSettings;
import se.bokskjuts.api.problem.AwayPage;
import se.bokskjuts.api.problem.Problems;
import se.bokskjuts.data.access.AccountStore;

/** Which address asks for which role, and the headers of every answer. */
@Configuration
@EnableMethodSecurity
class SecurityConfig {
  /** Scripts and styles from our own files alone; none inline. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  /**
   * Scheme and host of a tile layer's address; one with {s} in its host needs a fixed host instead.
   */
  private static final Pattern TILE_HOST = Pattern.compile("(https?://[^/{}]+)/.*");

  private static final String[] OPEN = {
    "/sign-in",
    "/language",
    "/problems/**",
    "/css/**",
    "/js/**",
    "/img/**",
    "/favicon.ico",
    "/webjars/**",
    "/actuator/health/**",
    "/actuator/health",
    "/v3/api-docs",
    "/v3/api-docs.yaml",
    "/error"
  };

  /**
   * What tells of all units at once is not for staff of some; services check the rest by object.
   */
  private static final String[] WHOLE_COUNTY = {
    "/api/v1/imports/**",
    "/api/v1/days/*/day.json",
    "/api/v1/plans/*/day.json",
    "/api/v1/plans/*/plan.json",
    "/api/v1/plans/*/reasons",
    "/api/v1/plans/*/routes/**",
    "/api/v1/plans/*/edits/**",
    "/api/v1/plans/*/differences",
    "/plans/*/replan",
    "/api/v1/plans/*/koha-transport-cost.csv",
    "/api/v1/plans/*/deliveries",
    "/api/v1/plans/*/live",
    "/plans/*/live",
    "/imports/**"
  };

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      ApiKeys keys,
      Problems problems,
      AwayPage away,
      Clock clock,
      ServeSettings settings,
      Refusals refusals,
      AccountStore accounts,
      OidcSettings oidc,
      OidcAccounts oidcAccounts,
      ObjectProvider<RoomRules> rooms)
      throws Exception {
    RateLimitFilter limits =
        new RateLimitFilter(
            problems,
            clock,
            settings.costlyCallsPerMinute(),
            TrustedProxies.of(settings.trustedProxies()));
    List<RoomRules.Rule> rules = rooms.stream().flatMap(r -> r.rules().stream()).toList();
    http.authorizeHttpRequests(may -> permissions(may, rules))
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .defaultSuccessUrl("/")
                    .failureHandler(SecurityConfig::tellWrong))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .csrf(
            csrf ->
                csrf.ignoringRequestMatchers(ApiKeyFilter::isMeantFor)
                    .ignoringRequestMatchers(openOf(rules)))
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(h -> headers(h, policyOf(settings.map().tiles())))
        .requestCache(Customizer.withDefaults())
        .addFilterBefore(limits, UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new ApiKeyFilter(keys, problems), RateLimitFilter.class)
        .addFilterBefore(new StillWelcomeFilter(accounts), ApiKeyFilter.class)
        .addFilterBefore(new StorageFaultFilter(problems, away), StillWelcomeFilter.class);
    if (oidc.isOn()) {
      http.oauth2Login(
          login ->
              login
                  .loginPage("/sign-in")
                  .defaultSuccessUrl("/")
                  .failureUrl("/sign-in?refused")
                  .userInfoEndpoint(user -> user.oidcUserService(oidcAccounts)));
    }
    return http.build();
  }

  /** A database that is away has not said that the password is wrong. */
  private static void tellWrong(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (Problems.isStorageFault(e)) {
      throw e;
    }
    response.sendRedirect("/sign-in?wrong");
  }

  private static String[] openOf(List<RoomRules.Rule> rules) {
    return rules.stream().filter(RoomRules.Rule::open).map(r -> r.address()).toArray(String[]::new);
  }

  private static void permissions(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may,
      List<RoomRules.Rule> rules) {
    String admin = Role.ADMIN.name();
    String coordinator = Role.COORDINATOR.name();
    may.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.FORWARD, DispatcherType.ERROR)
        .permitAll()
        .requestMatchers(OPEN)
        .permitAll();
    rules.forEach(rule -> add(may, rule));
    may.requestMatchers("/accounts/**", "/api/v1/accounts/**", "/api/v1/keys/**")
        .hasRole(admin)
        .requestMatchers(POST, "/api/v1/plans", "/plans", "/api/v1/plans/*/cancel", "/plans/*/stop")
        .hasAnyRole(coordinator, Role.PLANNER.name())
        .requestMatchers(POST, "/sign-out", "/password")
        .authenticated()
        .requestMatchers(GET, "/import", "/import/**")
        .hasRole(coordinator)
        .requestMatchers(GET, WHOLE_COUNTY)
        .hasAnyRole(admin, coordinator, Role.PLANNER.name(), Role.VIEWER.name())
        .requestMatchers(POST, "/**")
        .hasRole(coordinator)
        .requestMatchers(PUT, "/**")
        .hasRole(coordinator)
        .requestMatchers(DELETE, "/**")
        .hasRole(coordinator)
        .anyRequest()
        .authenticated();
  }

  private static void add(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may,
      RoomRules.Rule rule) {
    var url =
        rule.method().isPresent()
            ? may.requestMatchers(rule.method().get(), rule.address())
            : may.requestMatchers(rule.address());
    if (rule.open()) {
      url.permitAll();
    } else {
      url.hasAnyRole(rule.roles().stream().map(Role::name).toArray(String[]::new));
    }
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers, String policy) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(p -> p.policy("camera=(), geolocation=(), microphone=()"));
  }

  /** An online tile layer, where one is set, is let in by its host. */
  private static String policyOf(String tiles) {
    Matcher host = TILE_HOST.matcher(tiles);
    return host.matches()
        ? CONTENT_POLICY.replace("img-src 'self'", "img-src 'self' " + host.group(1))
        : CONTENT_POLICY;
  }
}
