package se.bokskjuts.api.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/**
 * The door of paper: lists and writes the PDFs of one day's plan. Each PDF is made when it is
 * written and is of bounded size, so any number of rows is printed in little memory. Give it plans
 * that a checker passed.
 */
public final class Papers {
  private final Words words;
  private final Map<Paper, Supplier<Page>> pages;

  private Papers(Words words, Map<Paper, Supplier<Page>> pages) {
    this.words = words;
    this.pages = pages;
  }

  /** A template and what it is filled with. */
  record Page(String template, Map<String, Object> values) {}

  /**
   * @param details by transfer, a hold by its own id; what is missing is printed by its id
   * @param notes addresses and door notes; may be empty
   * @throws IllegalArgumentException where the plan names what the day lacks, or the language is
   *     neither Swedish nor English
   */
  public static Papers of(
      DayProblem day,
      Plan plan,
      PaperSettings settings,
      Map<TransferId, ItemDetails> details,
      Map<UnitId, UnitNotes> notes) {
    PaperDay paper = new PaperDay(day, plan, settings, details, notes);
    return new Papers(paper.words, new Catalogue(paper).entries());
  }

  public List<Paper> list() {
    return List.copyOf(pages.keySet());
  }

  /** All papers of the kind for one van or unit, in the order of their parts. */
  public List<Paper> list(PaperKind kind, String subject) {
    return pages.keySet().stream()
        .filter(p -> p.kind() == kind && p.subject().equals(subject))
        .toList();
  }

  public Optional<Paper> find(String path) {
    return pages.keySet().stream().filter(p -> p.path().equals(path)).findFirst();
  }

  /** Writes one PDF; the stream stays open. */
  public void write(Paper which, OutputStream out) throws IOException {
    Supplier<Page> maker = pages.get(which);
    if (maker == null) {
      throw new IllegalArgumentException("this plan has no paper " + which.path());
    }
    Page page = maker.get();
    PdfPress.press(Templates.fill(page.template(), words, page.values()), out);
  }

  /** Writes every PDF below the directory, one folder per kind; returns the files. */
  public List<Path> writeAll(Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Paper which : pages.keySet()) {
      Path file = directory.resolve(which.path());
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file)) {
        write(which, out);
      }
      files.add(file);
    }
    return files;
  }

  /** Writes every PDF as one ZIP, one after the other; the stream stays open. */
  public void writeZip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Paper which : pages.keySet()) {
      zip.putNextEntry(new ZipEntry(which.path()));
      write(which, zip);
      zip.closeEntry();
    }
    zip.finish();
  }
}
