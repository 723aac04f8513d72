package se.bokskjuts.benchmarks.whatif;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Days to shelf as boxplots, a row per municipality, the scenario's box under the base's, on the
 * same scale in all charts. Drawn by hand: XChart's boxes overlap where there are fifteen.
 */
final class BoxPlots {
  private static final int WIDTH = 900;
  private static final int LEFT = 150;
  private static final int RIGHT = 20;
  private static final int TOP = 20;
  private static final int ROW = 34;
  private static final int BOX = 11;
  private static final int AXIS = 46;
  private static final Color BASE = new Color(0x8a8a82);
  private static final Color SCENARIO = new Color(0x1f5f8b);
  private static final Color GRID = new Color(0xd8d8d4);

  private final Comparison all;
  private final List<String> municipalities;
  private final int days;

  BoxPlots(Comparison comparison, List<String> municipalities) {
    this.all = comparison;
    this.municipalities = municipalities;
    this.days =
        Math.max(
            1,
            comparison.groups().stream()
                .flatMap(group -> municipalities.stream().map(name -> of(group, name)))
                .mapToInt(d -> d.isEmpty() ? 0 : d.within(0.95))
                .max()
                .orElse(1));
  }

  private static DaysToShelf of(Comparison.Group group, String municipality) {
    return Figures.pooled(group, UnitFigures::municipality, municipality);
  }

  ReportPicture of(Comparison.Group group) {
    boolean alone = group == all.base();
    String caption =
        all.say("Dagar till hyllan per kommun: ", "Days to shelf by municipality: ")
            + all.title(group)
            + (alone ? "" : all.say(" (blå) och bas (grå)", " (blue) and base (grey)"))
            + all.say(
                ". Lådan: mittersta hälften av exemplaren; tjockt streck: median; ring: medel; tunt streck: 5 till 95 %. Talen står i tabellerna.",
                ". Box: the middle half of the items; thick line: median; ring: mean; thin line: 5 to 95 %. The figures stand in the tables.");
    return drawn(alone ? List.of(group) : List.of(all.base(), group)).picture(caption);
  }

  private Drawing drawn(List<Comparison.Group> groups) {
    Drawing drawing = new Drawing(WIDTH, TOP + ROW * municipalities.size() + AXIS);
    axis(drawing);
    for (int row = 0; row < municipalities.size(); row++) {
      double middle = TOP + ROW * (row + 0.5);
      drawing.text(LEFT - 10, middle + 5, 1, 14, municipalities.get(row));
      for (int i = 0; i < groups.size(); i++) {
        double y = middle + (i - (groups.size() - 1) / 2.0) * (BOX + 3);
        Color colour = groups.get(i) == all.base() ? BASE : SCENARIO;
        box(drawing, of(groups.get(i), municipalities.get(row)), y, colour);
      }
    }
    return drawing;
  }

  private void axis(Drawing drawing) {
    int bottom = TOP + ROW * municipalities.size();
    for (int day = 0; day <= days; day++) {
      drawing.line(x(day), TOP, x(day), bottom, GRID, 1);
      drawing.text(x(day), bottom + 18, 0.5, 13, String.valueOf(day));
    }
    String unit = all.say("trafikdagar till hämthyllan", "service days to the pickup shelf");
    drawing.text(x(days / 2.0), bottom + 38, 0.5, 13, unit);
  }

  private void box(Drawing drawing, DaysToShelf d, double y, Color colour) {
    if (d.isEmpty()) {
      return;
    }
    drawing.line(x(d.within(0.05)), y, x(d.within(0.95)), y, colour, 2);
    double from = x(d.within(0.25));
    double wide = x(d.within(0.75)) - from;
    Color light = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 115);
    drawing.box(new Rectangle2D.Double(from, y - BOX / 2.0, wide, BOX), light, colour);
    double median = x(d.within(0.5));
    drawing.line(median, y - BOX / 2.0, median, y + BOX / 2.0, colour, 4);
    drawing.circle(x(d.mean()), y, 4, Color.WHITE, Color.BLACK);
  }

  private double x(double day) {
    return LEFT + (WIDTH - LEFT - RIGHT) * day / days;
  }
}
