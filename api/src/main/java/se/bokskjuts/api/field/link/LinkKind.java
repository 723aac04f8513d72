package se.bokskjuts.api.field.link;

/** Whom a link is for. */
public enum LinkKind {
  DRIVER("driver"),
  UNIT("unit");

  private final String word;

  LinkKind(String word) {
    this.word = word;
  }

  /** In addresses, and before the name of who reports. */
  public String word() {
    return word;
  }
}
