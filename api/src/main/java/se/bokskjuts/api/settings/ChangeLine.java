package se.bokskjuts.api.settings;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.NoSuchMessageException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.data.store.AuditEntry;

/**
 * An entry of the audit log as people read it.
 *
 * @param what in words; the action's own name where no words are known
 * @param href of the thing's page; empty if it has none
 */
public record ChangeLine(
    long id, String at, String who, String what, String object, String href, List<Detail> details) {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Pattern MACHINES_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4,12}){4}");
  private static final int LONGEST_SHOWN = 300;

  /**
   * A field that changed, or a fact of the entry.
   *
   * @param changed whether there is a before and an after; else {@code after} is the fact
   */
  public record Detail(String field, String before, String after, boolean changed) {}

  static ChangeLine of(AuditEntry entry, Texts texts) {
    return new ChangeLine(
        entry.id(),
        ZonedDateTime.ofInstant(entry.at(), SWEDEN).format(TIME),
        entry.actor(),
        words(texts, "audit.action." + entry.action(), entry.action()),
        called(entry.objectId()),
        hrefOf(entry),
        details(entry, texts));
  }

  /** Of an id that only machines read, the beginning is enough; its link has it whole. */
  private static String called(String id) {
    return MACHINES_ID.matcher(id).matches() ? id.substring(0, id.indexOf('-')) : id;
  }

  private static String hrefOf(AuditEntry entry) {
    return switch (entry.objectKind()) {
      case "unit" -> "/units/" + entry.objectId();
      case "van" -> "/vans/" + entry.objectId();
      case "setting" -> "/settings/rates/" + entry.objectId();
      case "media" -> "/settings/media/" + entry.objectId();
      case "day" -> "/days/" + entry.objectId();
      case "plan" -> "/plans/" + entry.objectId();
      case "empties" -> "/empties";
      default -> "";
    };
  }

  private static List<Detail> details(AuditEntry entry, Texts texts) {
    Map<String, String> detail = entry.detail();
    List<Detail> lines = new ArrayList<>();
    new TreeMap<>(detail)
        .forEach(
            (key, value) -> {
              if (key.startsWith(Changes.AFTER)) {
                String field = key.substring(Changes.AFTER.length());
                String before = detail.getOrDefault(Changes.BEFORE + field, "");
                lines.add(new Detail(label(texts, field), shown(before), shown(value), true));
              } else if (!key.startsWith(Changes.BEFORE)) {
                lines.add(new Detail(fact(texts, entry, key), "", told(texts, key, value), false));
              }
            });
    return lines;
  }

  /** What it is called where it is no field of a form. */
  private static String fact(Texts texts, AuditEntry entry, String key) {
    String room = entry.action().replaceFirst("\\..*", "");
    String plain = words(texts, "audit.fact." + key, label(texts, key));
    return words(texts, "audit.fact." + room + "." + key, plain);
  }

  private static String told(Texts texts, String key, String value) {
    return switch (key) {
      case "edit" -> words(texts, "audit.edit." + value, value);
      case "layout" -> words(texts, "import.preset." + nameOf(value), value);
      default -> shown(called(value));
    };
  }

  /** Of a layout of files, by what it is called where a file is sent. */
  private static String nameOf(String preset) {
    return Stream.of(Layout.values())
        .filter(layout -> layout.preset().equals(preset))
        .map(Layout::name)
        .findFirst()
        .orElse(preset);
  }

  private static String label(Texts texts, String field) {
    return words(texts, "field." + field, field);
  }

  private static String words(Texts texts, String key, String otherwise) {
    try {
      return texts.get(key);
    } catch (NoSuchMessageException e) {
      return otherwise;
    }
  }

  private static String shown(String value) {
    return value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
  }
}
