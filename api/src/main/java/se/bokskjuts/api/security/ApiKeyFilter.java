package se.bokskjuts.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.Problems;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.access.ApiKey;

/** Lets a machine in by {@code Authorization: Bearer bk_…}, for that request alone. */
final class ApiKeyFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final ApiKeys keys;
  private final Problems problems;

  ApiKeyFilter(ApiKeys keys, Problems problems) {
    this.keys = keys;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !isMeantFor(request)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<ApiKey> key = keys.find(header.substring(SCHEME.length()).strip());
    if (key.isEmpty()) {
      problems.write(request, response, RefusedException.of(ProblemCode.SIGN_IN_REQUIRED));
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(tokenOf(key.get()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  /**
   * A key in a header is never sent by a browser on its own, so no form of a stranger carries it.
   * Schemes are case-insensitive (RFC 9110, 11.1).
   */
  static boolean isMeantFor(HttpServletRequest request) {
    @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static UsernamePasswordAuthenticationToken tokenOf(ApiKey key) {
    return new UsernamePasswordAuthenticationToken(
        "key:" + key.name(), "", Grants.authorities(List.of(key.grant())));
  }
}
