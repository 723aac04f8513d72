package se.bokskjuts.api.settings;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.NoSuchMessageException;
import se.bokskjuts.api.problem.Texts;
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
        entry.objectId(),
        hrefOf(entry),
        details(entry.detail(), texts));
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

  private static List<Detail> details(Map<String, String> detail, Texts texts) {
    List<Detail> lines = new ArrayList<>();
    new TreeMap<>(detail)
        .forEach(
            (key, value) -> {
              if (key.startsWith(Changes.AFTER)) {
                String field = key.substring(Changes.AFTER.length());
                String before = detail.getOrDefault(Changes.BEFORE + field, "");
                lines.add(new Detail(label(texts, field), shown(before), shown(value), true));
              } else if (!key.startsWith(Changes.BEFORE)) {
                lines.add(new Detail(label(texts, key), "", shown(value), false));
              }
            });
    return lines;
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
