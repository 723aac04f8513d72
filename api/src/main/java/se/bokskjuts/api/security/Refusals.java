package se.bokskjuts.api.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.Problems;
import se.bokskjuts.api.problem.RefusedException;

/** Who is not signed in is led to the sign-in page, a program gets problem details. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final Problems problems;

  Refusals(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (isProgram(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"bokskjuts\"");
      problems.write(request, response, RefusedException.of(ProblemCode.SIGN_IN_REQUIRED));
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/sign-in");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect("/sign-in");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException, ServletException {
    ProblemCode code =
        e instanceof CsrfException ? ProblemCode.FORM_EXPIRED : ProblemCode.NOT_ALLOWED;
    boolean program = isProgram(request);
    if (program && e instanceof CsrfException && request.getUserPrincipal() == null) {
      // No form of ours calls a program's address without a session: the key was forgotten.
      commence(request, response, new InsufficientAuthenticationException("no key", e));
    } else if (program) {
      problems.write(request, response, RefusedException.of(code));
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/problems/" + code);
      response.setStatus(code.status().value());
    } else {
      response.setStatus(code.status().value());
      request.getRequestDispatcher("/problems/" + code).forward(asRead(request), response);
    }
  }

  /** The page of a problem is read, also where a form was refused. */
  private static HttpServletRequest asRead(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getMethod() {
        return HttpMethod.GET.name();
      }
    };
  }

  static boolean isProgram(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/")
        || path.startsWith("/vroom")
        || path.startsWith("/actuator")
        || path.startsWith("/v3");
  }
}
