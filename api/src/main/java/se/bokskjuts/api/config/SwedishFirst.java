package se.bokskjuts.api.config;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Pages speak Swedish until English is chosen; the API heeds {@code Accept-Language}. */
final class SwedishFirst implements LocaleResolver {
  static final String COOKIE = "language";
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final List<Locale> SPOKEN = List.of(SWEDISH, Locale.ENGLISH);

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    Cookie chosen = WebUtils.getCookie(request, COOKIE);
    if (chosen != null) {
      return "en".equals(chosen.getValue()) ? Locale.ENGLISH : SWEDISH;
    }
    String path = request.getRequestURI();
    return path.startsWith("/api/") || path.startsWith("/vroom") ? asked(request) : SWEDISH;
  }

  private static Locale asked(HttpServletRequest request) {
    @Nullable String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    try {
      Locale found =
          header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
      return found == null ? SWEDISH : found;
    } catch (IllegalArgumentException e) {
      return SWEDISH;
    }
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      ResponseCookie cookie =
          ResponseCookie.from(COOKIE, locale.getLanguage())
              .path("/")
              .sameSite("Lax")
              .httpOnly(true)
              .maxAge(Duration.ofDays(365))
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
  }
}
