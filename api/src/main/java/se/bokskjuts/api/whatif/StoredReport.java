package se.bokskjuts.api.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as the worker left it, in both languages. Nothing is reckoned here: what page, PDF
 * and CSV show stands in it.
 *
 * @param files CSV text by file name
 */
record StoredReport(Content sv, Content en, Map<String, String> files) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * The report in one language.
   *
   * @param command the command that repeats it
   */
  record Content(String language, String title, String command, List<Section> sections) {
    Content {
      if (language == null || title == null || command == null || sections == null) {
        throw new IllegalArgumentException("language, title, command and sections must be there");
      }
    }

    /** Throws {@link IllegalArgumentException} on text that is no report. */
    static Content fromJson(String json) {
      try {
        return MAPPER.readValue(json, Content.class);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(e.getOriginalMessage(), e);
      }
    }

    boolean isEnglish() {
      return language.equals("en");
    }
  }

  /**
   * A part, in reading order: words, answers, pictures, tables.
   *
   * @param answers none in reports stored before there were any
   */
  record Section(
      String title,
      List<String> paragraphs,
      @Nullable List<Answer> answers,
      List<Picture> pictures,
      List<Table> tables) {
    Section {
      answers = answers == null ? List.of() : answers;
    }

    @Override
    public List<Answer> answers() {
      return Objects.requireNonNull(answers);
    }
  }

  /** A scenario's answer in short: its title, a sentence, its headline figures one a line. */
  record Answer(String title, String sentence, List<String> points) {}

  /** A picture of figures that also stand in a table. */
  record Picture(String caption, String mediaType, String base64) {
    public String address() {
      return "data:" + mediaType + ";base64," + base64;
    }
  }

  /**
   * A table; the first row is the heading.
   *
   * @param folded whether it stands behind another table's amounts and is opened by who wants it
   */
  record Table(String title, List<List<String>> rows, boolean folded) {
    private static final Pattern NUMBER =
        Pattern.compile("[+\\-−–]?[0-9 .,\\u00a0]*( […±] [+\\-−–]?[0-9 .,\\u00a0]+)?( ?%)?");

    /** Whether the column holds numbers alone, which stand under one another. */
    public boolean isNumbers(int column) {
      return column > 0
          && rows.stream()
              .skip(1)
              .allMatch(row -> column < row.size() && NUMBER.matcher(row.get(column)).matches());
    }
  }

  static StoredReport fromJson(String json) {
    try {
      return MAPPER.readValue(json, StoredReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored report that cannot be read", e);
    }
  }

  Content in(boolean english) {
    return english ? en : sv;
  }
}
