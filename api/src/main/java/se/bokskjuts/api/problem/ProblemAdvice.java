package se.bokskjuts.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import se.bokskjuts.data.store.NotStoredException;
import se.bokskjuts.data.store.PlanStateException;
import se.bokskjuts.data.store.StaleVersionException;
import se.bokskjuts.routing.RoadFaults;

/** The one place where an exception becomes an answer. No stack trace leaves it. */
@RestControllerAdvice
public class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final Map<Integer, ProblemCode> BY_STATUS =
      Map.of(
          400, ProblemCode.MISSING_VALUE,
          404, ProblemCode.NO_SUCH_ADDRESS,
          405, ProblemCode.METHOD_NOT_HERE,
          406, ProblemCode.NO_SUCH_FORM,
          413, ProblemCode.FILE_TOO_LARGE,
          415, ProblemCode.WRONG_CONTENT_TYPE);

  /** A call that runs under a key is mostly over by then. */
  private static final String SOON_SECONDS = "2";

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  Object refused(RefusedException e, HttpServletRequest request, HttpServletResponse response) {
    if (e.code() == ProblemCode.KEY_STILL_RUNNING) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SOON_SECONDS);
    }
    return answer(e, request);
  }

  @ExceptionHandler
  Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return answer(JsonFaults.refusalOf(cause), request);
  }

  @ExceptionHandler
  Object unreadable(JsonProcessingException e, HttpServletRequest request) {
    return answer(JsonFaults.refusalOf(e), request);
  }

  @ExceptionHandler
  Object invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
    List<Fault> faults =
        e.getBindingResult().getFieldErrors().stream().map(ProblemAdvice::faultOf).toList();
    String names = faults.stream().map(Fault::pointer).collect(Collectors.joining(", "));
    return answer(
        RefusedException.of(ProblemCode.WRONG_VALUE, names, "").withFaults(faults), request);
  }

  private static Fault faultOf(FieldError error) {
    return new Fault(
        "/" + error.getField().replace('.', '/'),
        "WRONG_VALUE",
        Objects.requireNonNullElse(error.getDefaultMessage(), ""),
        "");
  }

  @ExceptionHandler
  Object mismatched(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    return answer(
        RefusedException.of(ProblemCode.WRONG_VALUE, e.getName(), String.valueOf(e.getValue())),
        request);
  }

  @ExceptionHandler({MissingRequestValueException.class, MissingServletRequestPartException.class})
  Object missing(Exception e, HttpServletRequest request) {
    return answer(RefusedException.of(ProblemCode.MISSING_VALUE, nameOf(e)), request);
  }

  /** The name alone: Spring's own words are English. */
  private static String nameOf(Exception e) {
    if (e instanceof MissingServletRequestPartException part) {
      return part.getRequestPartName();
    }
    if (e instanceof MissingServletRequestParameterException parameter) {
      return parameter.getParameterName();
    }
    return e instanceof MissingRequestHeaderException header
        ? header.getHeaderName()
        : String.valueOf(((ErrorResponse) e).getBody().getDetail());
  }

  /** A form of files without a boundary, or one that is cut off. */
  @ExceptionHandler
  Object noForm(MultipartException e, HttpServletRequest request) {
    return answer(RefusedException.of(ProblemCode.UNREADABLE_REQUEST), request);
  }

  @ExceptionHandler
  Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
    return answer(RefusedException.of(ProblemCode.FILE_TOO_LARGE), request);
  }

  @ExceptionHandler
  Object denied(AccessDeniedException e, HttpServletRequest request) {
    return answer(RefusedException.of(ProblemCode.NOT_ALLOWED), request);
  }

  /** A thing asked for by an id that is not there. */
  @ExceptionHandler
  Object notStored(NotStoredException e, HttpServletRequest request) {
    ProblemCode code =
        switch (e.kind()) {
          case "unit" -> ProblemCode.NO_SUCH_UNIT;
          case "van" -> ProblemCode.NO_SUCH_VAN;
          case "import" -> ProblemCode.NO_SUCH_IMPORT;
          case "sweep" -> ProblemCode.NO_SUCH_WHAT_IF;
          case "setting", "media type" -> ProblemCode.NO_SUCH_SETTING;
          default -> ProblemCode.NO_SUCH_PLAN;
        };
    return answer(RefusedException.of(code, e.id()), request);
  }

  @ExceptionHandler
  Object stale(StaleVersionException e, HttpServletRequest request) {
    return answer(
        RefusedException.of(ProblemCode.VERSION_CHANGED, String.valueOf(e.actual())), request);
  }

  @ExceptionHandler
  Object wrongState(PlanStateException e, HttpServletRequest request) {
    return answer(
        RefusedException.of(ProblemCode.PLAN_IS_PUBLISHED, "", e.state().name()), request);
  }

  @ExceptionHandler
  Object roads(RoadFaults e, HttpServletRequest request) {
    Locale locale = LocaleContextHolder.getLocale();
    String text =
        e.faults().stream().map(f -> FileWords.of(f, locale)).collect(Collectors.joining(" "));
    return answer(RefusedException.of(ProblemCode.DAY_NOT_PLANNABLE, text), request);
  }

  /** The reader left before the answer was written: nobody to tell. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException e) {
    LOG.debug("the reader left", e);
  }

  @ExceptionHandler
  Object any(Exception e, HttpServletRequest request, HttpServletResponse response) {
    if (e instanceof ErrorResponse known) {
      HttpStatusCode status = known.getStatusCode();
      @Nullable ProblemCode code = BY_STATUS.get(status.value());
      if (code != null) {
        // Which methods are allowed (405), which types are taken (415).
        known
            .getHeaders()
            .forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        return answer(RefusedException.of(code, request.getRequestURI()), request);
      }
    }
    if (Problems.isUnstorable(e)) {
      LOG.warn("a value that cannot be stored at {}", request.getRequestURI(), e);
      return answer(
          RefusedException.of(ProblemCode.WRONG_VALUE, request.getRequestURI(), ""), request);
    }
    if (Problems.isStorageFault(e)) {
      LOG.error("storage failed at {}", request.getRequestURI().replaceAll("\\s", "_"), e);
      response.setHeader(HttpHeaders.RETRY_AFTER, AwayPage.RETRY_SECONDS);
      if (wantsPage(request)) {
        return new ModelAndView(
            AwayPage.VIEW, AwayPage.model(request), ProblemCode.STORAGE_UNAVAILABLE.status());
      }
      return answer(RefusedException.of(ProblemCode.STORAGE_UNAVAILABLE), request);
    }
    LOG.error("unexpected at {}", request.getRequestURI().replaceAll("\\s", "_"), e);
    return answer(RefusedException.of(ProblemCode.INTERNAL_FAULT), request);
  }

  /** Problem details for programs, a page with the same words for people. */
  private Object answer(RefusedException e, HttpServletRequest request) {
    ProblemDetail problem = problems.of(e);
    if (wantsPage(request)) {
      return new ModelAndView("problem", Map.of("problem", problem), e.code().status());
    }
    problem.setInstance(URI.create(request.getRequestURI()));
    return ResponseEntity.status(e.code().status())
        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .body(problem);
  }

  private static boolean wantsPage(HttpServletRequest request) {
    @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getRequestURI().startsWith("/api/");
  }
}
