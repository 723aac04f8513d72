package se.bokskjuts.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.bokskjuts.api.problem.Problems;
import se.bokskjuts.api.problem.Texts;

/** Two costly calls a minute, and the third is refused; other calls are never counted. */
class RateLimitFilterTest {
  private static final String PLAN = "/plans/4471dd92-8bbd-4290-ad9e-2d6d386235f5";
  private final RateLimitFilter filter =
      new RateLimitFilter(problems(), noon(), 2, TrustedProxies.of(List.of("10.0.0.5")));

  private static Clock noon() {
    return Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
  }

  private static Problems problems() {
    StaticMessageSource messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(true);
    return new Problems(new Texts(messages), new ObjectMapper());
  }

  private int statusOf(String method, String path, String asWritten) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, asWritten);
    request.setServletPath(path);
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /sign-in",
    "POST, /import",
    "POST, /api/v1/imports",
    "POST, /plans",
    "POST, /api/v1/plans",
    "POST, PLAN/improve",
    "POST, PLAN/replan",
    "POST, /api/v1PLAN/replans",
    "POST, /what-if",
    "POST, /api/v1/what-ifs",
    "POST, /vroom",
    "GET, PLAN/reasons",
    "GET, /api/v1PLAN/prints/all.zip",
    "GET, /api/v1PLAN/prints/manifests/bil-1.pdf"
  })
  void what_costs_much_is_counted(String method, String path) throws Exception {
    String address = path.replace("PLAN", PLAN);

    assertThat(statusOf(method, address, address)).isEqualTo(200);
    assertThat(statusOf(method, address, address)).isEqualTo(200);
    assertThat(statusOf(method, address, address)).isEqualTo(429);
  }

  @Test
  void an_address_written_otherwise_is_counted_as_the_one_that_it_is() throws Exception {
    statusOf("POST", "/sign-in", "/sign-in");
    statusOf("POST", "/sign-in", "/%73ign-in");

    assertThat(statusOf("POST", "/sign-in", "/sign%2Din")).isEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource({"GET, /", "GET, /sign-in", "GET, PLAN", "POST, PLAN/edits", "POST, PLAN/publish"})
  void what_costs_little_is_not(String method, String path) throws Exception {
    String address = path.replace("PLAN", PLAN);
    for (int i = 0; i < 5; i++) {
      assertThat(statusOf(method, address, address)).isEqualTo(200);
    }
  }

  @Test
  void behind_a_trusted_proxy_one_callers_guesses_do_not_lock_another_out() throws Exception {
    for (int i = 0; i < 3; i++) {
      signIn("10.0.0.5", "203.0.113.7");
    }

    assertThat(signIn("10.0.0.5", "203.0.113.7")).isEqualTo(429);
    assertThat(signIn("10.0.0.5", "203.0.113.8")).isEqualTo(200);
  }

  @Test
  void a_stranger_does_not_get_new_guesses_by_writing_new_addresses() throws Exception {
    signIn("198.51.100.9", "1.1.1.1");
    signIn("198.51.100.9", "2.2.2.2");

    assertThat(signIn("198.51.100.9", "3.3.3.3")).isEqualTo(429);
  }

  private int signIn(String from, String forwardedFor) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
    request.setServletPath("/sign-in");
    request.setRemoteAddr(from);
    request.addHeader("X-Forwarded-For", forwardedFor);
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
