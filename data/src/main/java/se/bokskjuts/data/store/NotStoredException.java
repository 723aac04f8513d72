package se.bokskjuts.data.store;

/** Something was asked for by an id that is not stored. */
public final class NotStoredException extends RuntimeException {
  private final String kind;
  private final String id;

  public NotStoredException(String kind, Object id) {
    super("there is no " + kind + " " + id);
    this.kind = kind;
    this.id = id.toString();
  }

  /** What was asked for, in one English word, such as {@code plan}. */
  public String kind() {
    return kind;
  }

  public String id() {
    return id;
  }
}
