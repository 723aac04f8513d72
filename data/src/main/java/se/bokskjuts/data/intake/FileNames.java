package se.bokskjuts.data.intake;

/** A file's name as it is kept: without folders, on one line, not too long. */
final class FileNames {
  private static final int LONGEST = 200;

  private FileNames() {}

  static String clean(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "").strip();
    String cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
    return cut.isEmpty() ? "?" : cut;
  }
}
