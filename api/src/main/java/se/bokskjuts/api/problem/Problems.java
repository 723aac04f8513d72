package se.bokskjuts.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Makes the problem details of a code, in the reader's language. */
@Component
public final class Problems {
  private final Texts texts;
  private final com.fasterxml.jackson.databind.ObjectMapper json;

  public Problems(Texts texts, com.fasterxml.jackson.databind.ObjectMapper json) {
    this.texts = texts;
    this.json = json;
  }

  public ProblemDetail of(RefusedException refused) {
    return of(refused.code(), refused.values(), refused.faults());
  }

  public ProblemDetail of(ProblemCode code, List<Object> values, List<Fault> faults) {
    ProblemDetail problem = ProblemDetail.forStatus(code.status());
    problem.setType(URI.create("/problems/" + code));
    problem.setTitle(texts.get("problem." + code + ".title"));
    // A value that cannot be told leaves no gap behind.
    String detail = texts.get("problem." + code + ".detail", values.toArray());
    problem.setDetail(detail.replace("  ", " "));
    problem.setProperty("code", code.name());
    if (!faults.isEmpty()) {
      problem.setProperty("errors", faults);
    }
    return problem;
  }

  /** Whether the database did not answer, or answered with a fault. */
  public static boolean isStorageFault(@Nullable Throwable fault) {
    return fault != null && (fault instanceof SQLException || isStorageFault(fault.getCause()));
  }

  /** Whether the database was given a value that no column can hold: SQL's class 22. */
  public static boolean isUnstorable(@Nullable Throwable fault) {
    if (fault instanceof SQLException sql) {
      String state = sql.getSQLState();
      return state != null && state.startsWith("22");
    }
    return fault != null && isUnstorable(fault.getCause());
  }

  /** For filters, which stand before Spring's own handling of exceptions. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, RefusedException refused)
      throws IOException {
    ProblemDetail problem = of(refused);
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(refused.code().status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
