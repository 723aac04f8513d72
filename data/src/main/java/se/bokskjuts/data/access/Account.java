package se.bokskjuts.data.access;

import java.util.List;

/** A person's account. */
public record Account(String name, String passwordHash, List<Grant> grants) {
  public Account {
    grants = List.copyOf(grants);
  }

  /** The hash is no text for a log. */
  @Override
  public String toString() {
    return "Account " + name + " " + grants;
  }
}
