package se.bokskjuts.api.view;

import java.util.Locale;

/** What a van does during a stretch of its day. */
public enum SpanKind {
  DRIVE,
  SERVICE,
  WAIT,
  BREAK;

  /** Its CSS class and the end of its message key. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
