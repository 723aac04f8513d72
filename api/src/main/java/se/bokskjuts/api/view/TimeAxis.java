package se.bokskjuts.api.view;

import java.util.ArrayList;
import java.util.List;

/**
 * The drawing of a plan's time axes: a row per van, all on the same hours. Lengths are units of the
 * drawing, 1200 wide.
 */
public record TimeAxis(int height, List<Hour> hours, List<Row> rows) {
  private static final double LEFT = 150;
  private static final double RIGHT = 1180;
  private static final int TOP = 24;
  private static final int ROW = 58;
  private static final int BAR_TOP = 24;
  private static final int BAR = 18;
  private static final int LOAD = 20;

  /** A full hour's line. */
  public record Hour(double x, String text) {}

  /** One van. */
  public record Row(
      String van, int colour, int y, List<Bar> bars, List<Bar> loads, List<Number> numbers) {}

  /**
   * A stretch of the day; {@code boxes} aboard during it.
   *
   * @param stop number of the stop it belongs to or leads to, from 1
   */
  public record Bar(
      String word,
      int stop,
      double x,
      double width,
      double y,
      double height,
      String from,
      String to,
      String unit,
      int boxes) {}

  /** A stop's number over its service. */
  public record Number(double x, String text) {}

  public TimeAxis {
    hours = List.copyOf(hours);
    rows = List.copyOf(rows);
  }

  public static TimeAxis of(PlanPicture picture) {
    Scale scale = new Scale(picture.axisFromHour(), picture.axisToHour());
    List<Hour> hours = new ArrayList<>();
    for (int hour = scale.fromHour(); hour <= scale.toHour(); hour++) {
      hours.add(new Hour(scale.x(hour * 3600), Clocks.hoursMinutes(hour * 3600)));
    }
    List<Row> rows = new ArrayList<>();
    int most = picture.vans().stream().mapToInt(VanDay::mostBoxes).max().orElse(1);
    for (VanDay van : picture.vans()) {
      rows.add(rowOf(van, TOP + rows.size() * ROW, scale, picture, Math.max(1, most)));
    }
    return new TimeAxis(TOP + rows.size() * ROW + 6, hours, rows);
  }

  private record Scale(int fromHour, int toHour) {
    double x(int second) {
      double share = (second - fromHour * 3600.0) / ((toHour - fromHour) * 3600.0);
      return Math.round(10 * (LEFT + share * (RIGHT - LEFT))) / 10.0;
    }
  }

  /** The load is drawn against the fullest van of the day, so that a day of little is seen too. */
  private static Row rowOf(VanDay van, int y, Scale scale, PlanPicture picture, int most) {
    List<Bar> bars = new ArrayList<>();
    List<Bar> loads = new ArrayList<>();
    List<Number> numbers = new ArrayList<>();
    for (Span span : van.spans()) {
      String unit = BoxLines.nameOf(picture.day().unitsById(), span.unit());
      bars.add(bar(span, span.kind().word(), scale, y + BAR_TOP, BAR, unit));
      double high = LOAD * (double) span.boxesAboard() / most;
      if (span.boxesAboard() > 0) {
        loads.add(bar(span, "load", scale, y + BAR_TOP - high - 1, high, unit));
      }
      if (span.kind() == SpanKind.SERVICE) {
        double middle = (scale.x(span.fromSecond()) + scale.x(span.toSecond())) / 2;
        numbers.add(new Number(middle, String.valueOf(span.stop())));
      }
    }
    return new Row(van.van().value(), van.colour(), y, bars, loads, spread(numbers));
  }

  private static Bar bar(
      Span span, String word, Scale scale, double y, double height, String unit) {
    double x = scale.x(span.fromSecond());
    double width = Math.max(1, Math.round(10 * (scale.x(span.toSecond()) - x)) / 10.0);
    return new Bar(
        word, span.stop(), x, width, y, height, span.from(), span.to(), unit, span.boxesAboard());
  }

  /** Numbers that would cover the one before are left out; the table has them all. */
  private static List<Number> spread(List<Number> numbers) {
    List<Number> kept = new ArrayList<>();
    for (Number number : numbers) {
      if (kept.isEmpty() || number.x() - kept.get(kept.size() - 1).x() >= 15) {
        kept.add(number);
      }
    }
    return kept;
  }
}
