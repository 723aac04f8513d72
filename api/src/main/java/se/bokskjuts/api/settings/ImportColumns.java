package se.bokskjuts.api.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.csv.Column;
import se.bokskjuts.data.csv.FileKind;
import se.bokskjuts.data.csv.HeadingRules;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.data.store.AuditStore;
import se.bokskjuts.data.store.ColumnMapping;
import se.bokskjuts.data.store.ImportStore;

/**
 * What the import page knows of columns, so that it can drop those of borrowers before anything is
 * sent; and what it learned of others, which is remembered by their headings.
 */
@Hidden
@Controller
public class ImportColumns {
  private static final List<String> WORDS =
      List.of(
          "review",
          "heading",
          "what",
          "patron",
          "patronValues",
          "read",
          "skip",
          "unknown",
          "noHeader",
          "unreadable",
          "remembered",
          "kept",
          "dropped",
          "as",
          "summary",
          "first",
          "failed");
  private static final int MOST_HEADINGS = 200;

  /** A heading of letters: a line of data in its place would have digits or an @. */
  private static final Pattern HEADING = Pattern.compile("[^\\d@\\p{Cntrl}]{1,40}");

  private final ImportStore store;
  private final AuditStore audit;
  private final ObjectMapper json;
  private final Texts texts;

  ImportColumns(ImportStore store, AuditStore audit, ObjectMapper json, Texts texts) {
    this.store = store;
    this.audit = audit;
    this.json = json;
    this.texts = texts;
  }

  /**
   * All that the page's script needs.
   *
   * @param anywhere keys; a heading with one of them in it is of a borrower
   * @param whole keys; a heading that is one of them is of a borrower
   * @param people keys; the same, unless the file is of units or vans
   */
  record Rules(
      List<String> anywhere,
      Set<String> whole,
      Set<String> people,
      List<LayoutRule> layouts,
      List<ColumnMapping> mappings,
      Map<String, String> texts) {}

  /** A kind of file with its columns. */
  record LayoutRule(
      Layout name,
      FileKind kind,
      List<String> required,
      List<ColumnRule> columns,
      List<String> passed) {}

  /**
   * A column.
   *
   * @param label as the reader calls it
   * @param keys headings it is known by, as they are compared
   */
  record ColumnRule(Column name, String heading, String label, List<String> keys) {}

  @GetMapping("/import/columns.json")
  @ResponseBody
  Rules rules(Locale locale) {
    Map<String, String> words = new TreeMap<>();
    WORDS.forEach(word -> words.put(word, texts.get("columns." + word)));
    return new Rules(
        HeadingRules.patronAnywhere(),
        HeadingRules.patronWhole(),
        HeadingRules.patronUnlessOfPlaces(),
        Arrays.stream(Layout.values()).map(l -> rule(l, locale)).toList(),
        store.listMappings(),
        words);
  }

  private static LayoutRule rule(Layout layout, Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    List<ColumnRule> columns =
        Stream.of(Column.values())
            .filter(c -> layout.required().contains(c) || layout.optional().contains(c))
            .map(
                c ->
                    new ColumnRule(
                        c,
                        c.heading(),
                        english ? c.heading() : c.swedishHeading(),
                        HeadingRules.keys(c)))
            .toList();
    return new LayoutRule(
        layout,
        layout.kind(),
        layout.required().stream().map(Enum::name).toList(),
        columns,
        layout.ignorable().stream().map(HeadingRules::key).toList());
  }

  /** Keeps what somebody said of columns; nothing that may be of a borrower is kept. */
  public void remember(String mappings, String who) {
    if (mappings.isBlank()) {
      return;
    }
    for (ColumnMapping mapping : read(mappings)) {
      boolean fit =
          mapping.headings().size() <= MOST_HEADINGS
              && mapping.headings().containsAll(mapping.mapping().keySet())
              && mapping.headings().stream().allMatch(h -> isHarmless(h, mapping.kind()))
              && mapping.mapping().values().stream().allMatch(ImportColumns::isColumn);
      if (fit && !mapping.mapping().isEmpty()) {
        store.putMapping(mapping.kind(), mapping.headings(), mapping.mapping());
        audit.add(who, "mapping.changed", "mapping", mapping.kind().name(), mapping.mapping());
      }
    }
  }

  private static boolean isHarmless(String heading, FileKind kind) {
    return HEADING.matcher(heading).matches() && !HeadingRules.isPatron(heading, kind);
  }

  private static boolean isColumn(String name) {
    return name.isEmpty() || Arrays.stream(Column.values()).anyMatch(c -> c.name().equals(name));
  }

  private List<ColumnMapping> read(String mappings) {
    try {
      return json.readValue(mappings, new TypeReference<List<ColumnMapping>>() {});
    } catch (JsonProcessingException e) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "mappings", "");
    }
  }
}
