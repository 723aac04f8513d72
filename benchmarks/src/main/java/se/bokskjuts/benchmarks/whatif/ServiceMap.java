package se.bokskjuts.benchmarks.whatif;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A map of units coloured by days to shelf, as SVG: larger where more is reserved. */
final class ServiceMap {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 640;
  private static final int MARGIN = 40;
  private static final double COS = Math.cos(Math.toRadians(61));
  private static final double[] LIMITS = {0.5, 1, 1.5, 2};

  /** From light to dark; told apart without colour sight too. */
  private static final String[] COLOURS = {"#fde725", "#5ec962", "#21918c", "#3b528b", "#440154"};

  private final Comparison all;
  private double west = 180;
  private double east = -180;
  private double south = 90;
  private double north = -90;

  ServiceMap(Comparison comparison) {
    this.all = comparison;
    for (Comparison.Group group : comparison.groups()) {
      for (UnitFigures unit : group.first().units()) {
        west = Math.min(west, unit.lon());
        east = Math.max(east, unit.lon());
        south = Math.min(south, unit.lat());
        north = Math.max(north, unit.lat());
      }
    }
  }

  ReportPicture of(Comparison.Group group) {
    String caption =
        all.say("Karta: dagar till hyllan per enhet: ", "Map: days to shelf by unit: ")
            + all.title(group);
    return new ReportPicture(
        caption,
        "image/svg+xml",
        Base64.getEncoder().encodeToString(svg(group, caption).getBytes(StandardCharsets.UTF_8)));
  }

  private String svg(Comparison.Group group, String caption) {
    Map<String, DaysToShelf> days = new HashMap<>();
    for (RunResult run : group.runs()) {
      run.units()
          .forEach(u -> days.computeIfAbsent(u.unit(), k -> new DaysToShelf()).add(u.days()));
    }
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\"><title>%s</title>"
            .formatted(WIDTH, HEIGHT, Html.escape(caption)));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#f7f7f5\"/>");
    List<UnitFigures> units =
        group.first().units().stream()
            .sorted(Comparator.comparingLong(u -> -days.get(u.unit()).size()))
            .toList();
    units.forEach(unit -> svg.append(circle(unit, days.get(unit.unit()))));
    Set<String> named = new HashSet<>();
    units.stream()
        .filter(unit -> named.add(unit.municipality()))
        .forEach(unit -> svg.append(label(unit)));
    legend(svg);
    return svg.append("</svg>").toString();
  }

  private double scale() {
    return Math.min(
        (WIDTH - 2 * MARGIN) / Math.max(0.01, (east - west) * COS),
        (HEIGHT - 2 * MARGIN) / Math.max(0.01, north - south));
  }

  private double x(UnitFigures unit) {
    return MARGIN + (unit.lon() - west) * COS * scale();
  }

  private double y(UnitFigures unit) {
    return MARGIN + (north - unit.lat()) * scale();
  }

  private String circle(UnitFigures unit, DaysToShelf days) {
    double radius = 4 + Math.min(10, Math.sqrt(days.size()) / 4);
    String fill = days.isEmpty() ? "#ffffff" : COLOURS[shade(days.mean())];
    String text =
        unit.name()
            + ": "
            + (days.isEmpty() ? "–" : all.number(days.mean()))
            + all.say(" dagar, ", " days, ")
            + days.size()
            + all.say(" exemplar", " items");
    return String.format(
        Locale.ROOT,
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"#222\"><title>%s</title></circle>",
        x(unit),
        y(unit),
        radius,
        fill,
        Html.escape(text));
  }

  private String label(UnitFigures unit) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" font-family=\"sans-serif\" font-size=\"11\">%s</text>",
        x(unit) + 12,
        y(unit) + 4,
        Html.escape(unit.municipality()));
  }

  private static int shade(double days) {
    int shade = 0;
    while (shade < LIMITS.length && days >= LIMITS[shade]) {
      shade++;
    }
    return shade;
  }

  private void legend(StringBuilder svg) {
    String[] texts = {"< 0.5", "0.5–1", "1–1.5", "1.5–2", "≥ 2"};
    for (int i = 0; i < texts.length; i++) {
      int y = HEIGHT - 110 + 18 * i;
      svg.append(
          "<circle cx=\"20\" cy=\"%d\" r=\"6\" fill=\"%s\" stroke=\"#222\"/>"
              .formatted(y, COLOURS[i]));
      svg.append(
          "<text x=\"32\" y=\"%d\" font-family=\"sans-serif\" font-size=\"11\">%s</text>"
              .formatted(y + 4, Html.escape(texts[i] + all.say(" dagar", " days"))));
    }
  }
}
