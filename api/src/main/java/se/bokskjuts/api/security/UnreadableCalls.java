package se.bokskjuts.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.Problems;
import se.bokskjuts.api.problem.RefusedException;

/** What Spring Security's firewall stops (a semicolon, two slashes, no known method), in words. */
@Component
class UnreadableCalls implements RequestRejectedHandler {
  private final Problems problems;

  UnreadableCalls(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
      throws IOException {
    boolean known = List.of(HttpMethod.values()).contains(method(request));
    problems.write(
        request,
        response,
        known
            ? RefusedException.of(ProblemCode.UNREADABLE_REQUEST)
            : RefusedException.of(ProblemCode.METHOD_NOT_HERE, request.getRequestURI()));
  }

  private static HttpMethod method(HttpServletRequest request) {
    return HttpMethod.valueOf(request.getMethod());
  }
}
