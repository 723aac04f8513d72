package se.bokskjuts.api.security;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import se.bokskjuts.data.store.AuditStore;

/** Notes who signed in and who failed to. */
@Component
class SignInAudit {
  /** What is no account's name may be a password in the wrong field, and is not kept. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{2,40}");

  private final AuditStore audit;
  private final Accounts accounts;

  SignInAudit(AuditStore audit, Accounts accounts) {
    this.audit = audit;
    this.accounts = accounts;
  }

  @EventListener
  void signedIn(InteractiveAuthenticationSuccessEvent event) {
    String name = event.getAuthentication().getName();
    audit.add(name, "sign-in", "account", name, Map.of());
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    String typed = event.getAuthentication().getName();
    boolean known =
        NAME.matcher(typed).matches()
            && accounts.list().stream().anyMatch(a -> a.name().equals(typed));
    String name = known ? typed : "unknown";
    audit.add(name, "sign-in.failed", "account", name, Map.of());
  }
}
