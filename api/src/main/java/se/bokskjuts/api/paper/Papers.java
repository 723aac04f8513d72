package se.bokskjuts.api.paper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
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
  /** Printing two at once halves the time on two cores and still fits a small heap. */
  private static final int PRESSES = 2;

  private final Words words;
  private final Map<Paper, Supplier<Page>> pages;

  private Papers(Words words, Map<Paper, Supplier<Page>> pages) {
    this.words = words;
    this.pages = pages;
  }

  /**
   * A template and what it is filled with.
   *
   * @param sized whether it is printed in the size of type that fits best
   */
  record Page(String template, Map<String, Object> values, boolean sized) {
    Page(String template, Map<String, Object> values) {
      this(template, values, false);
    }
  }

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

  /** Those alone that the reader may have. */
  public Papers only(Predicate<Paper> allowed) {
    Map<Paper, Supplier<Page>> some = new LinkedHashMap<>();
    pages.forEach((paper, page) -> putIf(allowed.test(paper), some, paper, page));
    return new Papers(words, some);
  }

  private static void putIf(
      boolean wanted, Map<Paper, Supplier<Page>> some, Paper paper, Supplier<Page> page) {
    if (wanted) {
      some.put(paper, page);
    }
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
    if (page.sized()) {
      Sizes.press(page.template(), words, page.values(), out);
    } else {
      PdfPress.press(Templates.fill(page.template(), words, page.values()), out);
    }
  }

  /**
   * Writes every PDF below the directory, one folder per kind, two at a time; returns the files.
   */
  public List<Path> writeAll(Path directory) throws IOException {
    for (PaperKind kind : PaperKind.values()) {
      if (pages.keySet().stream().anyMatch(p -> p.kind() == kind)) {
        Files.createDirectories(directory.resolve(kind.folder()));
      }
    }
    ExecutorService presses = Executors.newFixedThreadPool(PRESSES);
    try {
      List<Future<Path>> files = new ArrayList<>();
      pages.keySet().forEach(p -> files.add(presses.submit(() -> writeFile(p, directory))));
      return collect(files);
    } finally {
      presses.shutdownNow();
    }
  }

  private Path writeFile(Paper which, Path directory) throws IOException {
    Path file = directory.resolve(which.path());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(which, out);
    }
    return file;
  }

  private static List<Path> collect(List<Future<Path>> files) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Future<Path> file : files) {
      try {
        written.add(file.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("printing was interrupted");
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException fault) {
          throw fault;
        }
        throw new IllegalStateException("a paper could not be printed", e.getCause());
      }
    }
    return written;
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
