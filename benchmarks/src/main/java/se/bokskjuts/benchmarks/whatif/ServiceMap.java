package se.bokskjuts.benchmarks.whatif;

import java.awt.Color;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A map of units coloured by days to shelf: larger where more is reserved. */
final class ServiceMap {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 640;
  private static final int MARGIN = 40;
  private static final double COS = Math.cos(Math.toRadians(61));
  private static final double[] LIMITS = {0.5, 1, 1.5, 2};

  /** From light to dark; told apart without colour sight too. */
  private static final Color[] COLOURS = {
    new Color(0xfde725),
    new Color(0x5ec962),
    new Color(0x21918c),
    new Color(0x3b528b),
    new Color(0x440154)
  };

  private static final Color EDGE = new Color(0x222222);

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
    return drawn(group).picture(caption);
  }

  private Drawing drawn(Comparison.Group group) {
    Map<String, DaysToShelf> days = new HashMap<>();
    for (RunResult run : group.runs()) {
      run.units()
          .forEach(u -> days.computeIfAbsent(u.unit(), k -> new DaysToShelf()).add(u.days()));
    }
    Drawing drawing = new Drawing(WIDTH, HEIGHT);
    List<UnitFigures> units =
        group.first().units().stream()
            .sorted(Comparator.comparingLong(u -> -days.get(u.unit()).size()))
            .toList();
    units.forEach(unit -> circle(drawing, unit, days.get(unit.unit())));
    Set<String> named = new HashSet<>();
    units.stream()
        .filter(unit -> named.add(unit.municipality()))
        .forEach(u -> drawing.text(x(u) + 12, y(u) + 4, 0, 12, u.municipality()));
    legend(drawing);
    return drawing;
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

  private void circle(Drawing drawing, UnitFigures unit, DaysToShelf days) {
    double radius = 4 + Math.min(10, Math.sqrt(days.size()) / 4);
    Color fill = days.isEmpty() ? Color.WHITE : COLOURS[shade(days.mean())];
    drawing.circle(x(unit), y(unit), radius, fill, EDGE);
  }

  private static int shade(double days) {
    int shade = 0;
    while (shade < LIMITS.length && days >= LIMITS[shade]) {
      shade++;
    }
    return shade;
  }

  private void legend(Drawing drawing) {
    String[] texts = {"< 0.5", "0.5–1", "1–1.5", "1.5–2", "≥ 2"};
    for (int i = 0; i < texts.length; i++) {
      int y = HEIGHT - 110 + 20 * i;
      drawing.circle(20, y, 6, COLOURS[i], EDGE);
      drawing.text(32, y + 4, 0, 12, inWords(texts[i]) + all.say(" dagar", " days"));
    }
  }

  private String inWords(String limit) {
    return all.english() ? limit : limit.replace('.', ',');
  }
}
