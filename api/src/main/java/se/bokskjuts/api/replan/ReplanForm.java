package se.bokskjuts.api.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.replan.ReplanRequest.ClosedSpot;
import se.bokskjuts.api.replan.ReplanRequest.MissedStop;
import se.bokskjuts.api.replan.ReplanRequest.VanDown;
import se.bokskjuts.api.replan.ReplanRequest.VanLate;
import se.bokskjuts.routing.RoadPoint;

/**
 * What a coordinator wrote on the page. What was reported comes as its tick box's value: {@code
 * van|bil-2}, {@code missed|bil-1|mora-bibliotek}, {@code box|b12}, {@code late|bil-1|20}.
 */
record ReplanForm(MultiValueMap<String, String> fields) {
  private static final int MOST_SECONDS = 600;

  /** Whether the box of that name and value is ticked, or the value chosen or written. */
  public boolean has(String name, String value) {
    return fields.getOrDefault(name, List.of()).contains(value);
  }

  /** Empty where nothing was written. */
  public String text(String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value.strip();
  }

  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  /**
   * @param middle half-way between two units, in the form of a spot
   */
  ReplanRequest request(List<RoadPoint> middle) {
    return new ReplanRequest(
        text("at"),
        Stream.concat(all("vans").stream(), reported("van"))
            .distinct()
            .map(
                v -> new VanDown(v, text("standsAt." + v).isEmpty() ? null : text("standsAt." + v)))
            .toList(),
        all("closed"),
        Stream.concat(all("road").stream().map(ReplanForm::point), middle.stream())
            .map(ClosedSpot::of)
            .toList(),
        all("reopen").stream().map(ReplanForm::point).map(ClosedSpot::of).toList(),
        has("late", "true"),
        Stream.concat(all("missed").stream(), reported("missed"))
            .distinct()
            .map(ReplanForm::missed)
            .toList(),
        reported("late").map(ReplanForm::late).toList(),
        boxes(),
        has("better", "true"),
        seconds(),
        null);
  }

  private Stream<String> reported(String kind) {
    return all("reported").stream()
        .filter(r -> r.startsWith(kind + "|"))
        .map(r -> r.substring(kind.length() + 1));
  }

  private static MissedStop missed(String value) {
    String[] parts = value.split("\\|", 2);
    if (parts.length < 2) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "missed", value);
    }
    return new MissedStop(parts[0], parts[1]);
  }

  private static VanLate late(String value) {
    String[] parts = value.split("\\|", 2);
    if (parts.length < 2 || !parts[1].matches("[1-9]\\d{0,2}")) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "late", value);
    }
    return new VanLate(parts[0], Integer.parseInt(parts[1]));
  }

  List<String> boxes() {
    List<String> boxes = new ArrayList<>(reported("box").toList());
    Stream.of(text("boxes").split("[\\s,;]+")).filter(b -> !b.isEmpty()).forEach(boxes::add);
    return boxes.stream().distinct().toList();
  }

  private static RoadPoint point(String value) {
    String[] parts = value.split(",");
    try {
      return new RoadPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "road", value);
    }
  }

  private int seconds() {
    String text = text("seconds");
    int seconds = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "seconds (1–" + MOST_SECONDS + ")", text);
    }
    return seconds;
  }
}
