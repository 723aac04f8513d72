package se.bokskjuts.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.bokskjuts.data.access.AccountStore;

/**
 * Ends the sessions of an account that was closed or whose password or roles were changed since,
 * whichever process they are in. One's own change goes on in the session that made it.
 */
final class StillWelcomeFilter extends OncePerRequestFilter {
  private static final String KNOWN_VERSION = "bokskjuts.account-version";

  private final AccountStore accounts;

  StillWelcomeFilter(AccountStore accounts) {
    this.accounts = accounts;
  }

  /** This session has made the change itself. */
  static void keep(HttpSession session, int version) {
    session.setAttribute(KNOWN_VERSION, version);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
    OptionalLong signedIn = SignedIn.versionOf(who);
    @Nullable HttpSession session = request.getSession(false);
    if (who != null && signedIn.isPresent() && session != null) {
      OptionalInt now = accounts.findVersion(who.getName());
      long known =
          session.getAttribute(KNOWN_VERSION) instanceof Integer v ? v : signedIn.getAsLong();
      if (now.isEmpty() || now.getAsInt() != known) {
        session.invalidate();
        SecurityContextHolder.clearContext();
      }
    }
    chain.doFilter(request, response);
  }

  /** Pictures, scripts and styles ask nothing of the account. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/css/")
        || path.startsWith("/js/")
        || path.startsWith("/img/")
        || path.startsWith("/webjars/");
  }
}
