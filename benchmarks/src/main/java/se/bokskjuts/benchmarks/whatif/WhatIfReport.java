package se.bokskjuts.benchmarks.whatif;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import se.bokskjuts.data.scenario.Scenario;

/** Writes a comparison as Markdown, HTML and CSV. */
final class WhatIfReport {
  private final Comparison comparison;

  WhatIfReport(Comparison comparison) {
    this.comparison = comparison;
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("whatif.md"), markdown());
    Files.writeString(folder.resolve("whatif.html"), html());
    Files.writeString(folder.resolve("runs.csv"), comparison.runsCsv());
    Files.writeString(folder.resolve("shares.csv"), comparison.sharesCsv());
  }

  String markdown() {
    StringBuilder text = new StringBuilder("# " + title() + "\n\n");
    comparison
        .scenarios()
        .forEach(
            runs ->
                text.append("- **")
                    .append(runs.get(0).scenario().title())
                    .append("**: ")
                    .append(runs.get(0).scenario().question().strip())
                    .append('\n'));
    text.append("\n    ").append(comparison.command()).append("\n");
    for (Comparison.Table table : comparison.tables()) {
      text.append("\n## ").append(table.title()).append("\n\n");
      text.append(line(table.rows().get(0)));
      text.append(line(Collections.nCopies(table.rows().get(0).size(), "---")));
      table.rows().stream().skip(1).forEach(row -> text.append(line(row)));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private String html() {
    StringBuilder text = new StringBuilder();
    text.append("<!doctype html>\n<html lang=\"")
        .append(comparison.say("sv", "en"))
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(title())
        .append("</title><style>body{font:16px sans-serif;margin:2em;max-width:70em}")
        .append("table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2em .6em}")
        .append("td+td{text-align:right}caption{text-align:left;font-weight:bold}")
        .append("</style></head><body>\n<h1>")
        .append(title())
        .append("</h1>\n");
    for (List<RunResult> runs : comparison.scenarios()) {
      Scenario scenario = runs.get(0).scenario();
      text.append("<p><b>").append(escape(scenario.title())).append("</b>: ");
      text.append(escape(scenario.question())).append("</p>\n");
    }
    text.append("<pre>").append(escape(comparison.command())).append("</pre>\n");
    text.append(image(new ServiceChart(comparison)));
    comparison.tables().forEach(table -> text.append(html(table)));
    return text.append("</body></html>\n").toString();
  }

  private String image(ServiceChart chart) {
    return "<p><img style=\"max-width:100%%\" alt=\"%s\" src=\"data:image/png;base64,%s\"></p>\n"
        .formatted(
            comparison.say(
                "Dagar till hyllan per kommun; samma tal som i tabellen nedan",
                "Days to shelf by municipality; the figures of the table below"),
            Base64.getEncoder().encodeToString(chart.png()));
  }

  private static String html(Comparison.Table table) {
    StringBuilder text = new StringBuilder("<h2>" + escape(table.title()) + "</h2>\n<table>\n");
    for (int i = 0; i < table.rows().size(); i++) {
      String cell = i == 0 ? "th" : "td";
      text.append(
          table.rows().get(i).stream()
              .map(c -> "<" + cell + ">" + escape(c) + "</" + cell + ">")
              .collect(Collectors.joining("", "<tr>", "</tr>\n")));
    }
    return text.append("</table>\n").toString();
  }

  private String title() {
    return comparison.say("Tänk om: jämförelse av scenarier", "What if: scenarios compared");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
