package se.bokskjuts.api.field;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.Problems;
import se.bokskjuts.api.problem.RefusedException;

/** What comes without an account is small and says beforehand how long it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SmallBodies extends OncePerRequestFilter {
  /** Five hundred reports take a third of it. */
  static final int MOST_BYTES = 512 * 1024;

  private final Problems problems;

  SmallBodies(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/field/") || !request.getMethod().equals("POST");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    if (length < 0 || length > MOST_BYTES) {
      problems.write(
          request, response, RefusedException.of(ProblemCode.REPORTS_TOO_LARGE, MOST_BYTES / 1024));
      return;
    }
    chain.doFilter(request, response);
  }
}
