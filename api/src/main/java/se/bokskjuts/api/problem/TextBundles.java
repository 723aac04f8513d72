package se.bokskjuts.api.problem;

/**
 * The page's texts, one bundle a room: {@code <name>_sv.properties} and {@code
 * <name>_en.properties}.
 */
public final class TextBundles {
  public static final String[] NAMES = {
    "messages",
    "texts/costs",
    "texts/edit",
    "texts/field",
    "texts/formats",
    "texts/settings",
    "texts/whatif",
  };

  private TextBundles() {}
}
