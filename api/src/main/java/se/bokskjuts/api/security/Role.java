package se.bokskjuts.api.security;

/** What a person or a machine may do. */
public enum Role {
  /** Accounts and API keys. */
  ADMIN,
  /** Imports, plans, edits, publishes. */
  COORDINATOR,
  /** Plans what-if days; never imports or publishes. */
  PLANNER,
  /** Reads lists and prints. */
  STAFF,
  /** Reads. */
  VIEWER;

  /** The authority that Spring Security knows it by. */
  public String authority() {
    return "ROLE_" + name();
  }
}
