package se.bokskjuts.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import se.bokskjuts.api.problem.AwayPage;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.Problems;
import se.bokskjuts.api.problem.RefusedException;

/**
 * Who calls is looked up in the database before Spring's own handling of exceptions: when it does
 * not answer, a program is told so here in the same words, and people get a page that waits.
 */
final class StorageFaultFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(StorageFaultFilter.class);

  private final Problems problems;
  private final AwayPage page;

  StorageFaultFilter(Problems problems, AwayPage page) {
    this.problems = problems;
    this.page = page;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      if (response.isCommitted() || !Problems.isStorageFault(e)) {
        throw e;
      }
      LOG.error("storage failed at {}", request.getRequestURI().replaceAll("\\s", "_"), e);
      if (Refusals.isProgram(request)) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        problems.write(request, response, RefusedException.of(ProblemCode.STORAGE_UNAVAILABLE));
      } else {
        response.resetBuffer();
        page.write(request, response);
      }
    }
  }
}
