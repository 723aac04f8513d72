package se.bokskjuts.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * What people see while the database is away. The page has a frame of its own, which asks the
 * database for nothing, and fetches what was asked for as soon as there is an answer.
 */
@Component
public final class AwayPage {
  static final String VIEW = "away";
  static final String RETRY_SECONDS = "10";

  private final ViewResolver views;
  private final LocaleResolver locales;

  AwayPage(@Qualifier("thymeleafViewResolver") ViewResolver views, LocaleResolver locales) {
    this.views = views;
    this.locales = locales;
  }

  static Map<String, Object> model(HttpServletRequest request) {
    boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return Map.of("read", read, "again", read ? request.getRequestURI() + query : "/");
  }

  /** For filters, which stand before Spring's own handling of pages. */
  public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Locale locale = locales.resolveLocale(request);
    request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
    response.setStatus(ProblemCode.STORAGE_UNAVAILABLE.status().value());
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    LocaleContextHolder.setLocale(locale);
    try {
      View view = views.resolveViewName(VIEW, locale);
      if (view == null) {
        throw new IllegalStateException("no page " + VIEW);
      }
      view.render(model(request), request, response);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }
}
