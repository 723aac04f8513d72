package se.bokskjuts.api.paper;

/** The kinds of paper, each with the folder its files stand in. */
public enum PaperKind {
  /** Körlista: one van's day. */
  MANIFEST("manifests"),
  /** Plocklista: what a unit packs into which box. */
  PICK_LIST("pick-lists"),
  /** Omsorteringslista: what a sort point takes out of arriving boxes and packs again. */
  SORT_LIST("sort-lists"),
  /** Lådetiketter, one per A6 page. */
  LABELS_A6("labels-a6"),
  /** Lådetiketter, four per A4 page. */
  LABELS_A4("labels-a4");

  private final String folder;

  PaperKind(String folder) {
    this.folder = folder;
  }

  public String folder() {
    return folder;
  }
}
