package se.bokskjuts.api.paper;

/**
 * One PDF that can be written.
 *
 * @param subject the van or unit it is for, by id
 * @param path folder and file name, of letters, digits and hyphens only
 * @param title as the document says it
 * @param part 1 for the first of {@code parts}; a long list is cut into parts of bounded size
 */
public record Paper(
    PaperKind kind, String subject, String path, String title, int part, int parts) {
  public String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
