package se.bokskjuts.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.Problems;
import se.bokskjuts.api.problem.RefusedException;

/** So many costly calls (solve, import, PDF, sign-in) per caller and minute; the rest are free. */
final class RateLimitFilter extends OncePerRequestFilter {
  private static final int MOST_CALLERS = 10_000;

  private static final Pattern COSTLY = Pattern.compile(".*\\.(pdf|zip)|.*/plans/[^/]+/reasons");

  private static final Pattern COSTLY_TO_POST =
      Pattern.compile(
          "/sign-in|/vroom.*|.*/imports?(/.*)?|.*/what-ifs?|.*/plans"
              + "|.*/plans/[^/]+/(improve|replans?)");

  private record Minute(long number, int calls) {}

  private final Problems problems;
  private final Clock clock;
  private final int callsPerMinute;
  private final TrustedProxies proxies;
  private final Map<String, Minute> callers = new ConcurrentHashMap<>();

  RateLimitFilter(Problems problems, Clock clock, int callsPerMinute, TrustedProxies proxies) {
    this.problems = problems;
    this.proxies = proxies;
    this.clock = clock;
    this.callsPerMinute = callsPerMinute;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isCostly(request) && countOf(callerOf(request)) > callsPerMinute) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "60");
      problems.write(
          request, response, RefusedException.of(ProblemCode.TOO_MANY_CALLS, callsPerMinute));
      return;
    }
    chain.doFilter(request, response);
  }

  /** By the address as it is read, since one may write %73ign-in for sign-in. */
  private static boolean isCostly(HttpServletRequest request) {
    String path = request.getServletPath();
    return COSTLY.matcher(path).matches()
        || request.getMethod().equals("POST") && COSTLY_TO_POST.matcher(path).matches();
  }

  private int countOf(String caller) {
    long now = clock.instant().getEpochSecond() / 60;
    if (callers.size() > MOST_CALLERS) {
      callers.values().removeIf(m -> m.number() < now);
    }
    return callers
        .merge(
            caller,
            new Minute(now, 1),
            (old, one) -> old.number() == now ? new Minute(now, old.calls() + 1) : one)
        .calls();
  }

  private String callerOf(HttpServletRequest request) {
    @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller == null ? proxies.addressOf(request) : caller.getName();
  }
}
