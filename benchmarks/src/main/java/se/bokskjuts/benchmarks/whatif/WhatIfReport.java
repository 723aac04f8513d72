package se.bokskjuts.benchmarks.whatif;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.bokskjuts.data.scenario.ScenarioWords;

/** Scenarios compared, as data, HTML, Markdown and CSV; made from results alone. */
public final class WhatIfReport {
  private final Comparison comparison;

  WhatIfReport(Comparison comparison) {
    this.comparison = comparison;
  }

  /**
   * Of all runs to compare, in any order. Throws {@link IllegalArgumentException} when the base is
   * missing or some scenario lacks a seed that another has.
   *
   * @param command the command that repeats the report, printed in it
   */
  public static WhatIfReport of(List<RunResult> results, boolean english, String command) {
    return new WhatIfReport(Comparison.of(results, english, command));
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("whatif.md"), markdown());
    Files.writeString(folder.resolve("whatif.html"), html());
    for (Map.Entry<String, String> csv : csvFiles().entrySet()) {
      Files.writeString(folder.resolve(csv.getKey()), csv.getValue());
    }
  }

  /** File name to content. */
  public Map<String, String> csvFiles() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("runs.csv", comparison.runsCsv());
    files.put("shares.csv", comparison.sharesCsv());
    return files;
  }

  public ReportContent content() {
    ReportPicture picture =
        new ReportPicture(
            pictureText(),
            "image/png",
            Base64.getEncoder().encodeToString(new ServiceChart(comparison).png()));
    List<String> questions =
        comparison.scenarios().stream()
            .map(runs -> runs.get(0).scenario())
            .map(s -> s.title(comparison.english()) + ": " + s.question(comparison.english()))
            .toList();
    return new ReportContent(
        comparison.say("sv", "en"),
        title(),
        comparison.command(),
        List.of(new ReportSection(title(), questions, List.of(picture), comparison.tables())));
  }

  public String markdown() {
    StringBuilder text = new StringBuilder("# " + title() + "\n\n");
    comparison
        .scenarios()
        .forEach(
            runs ->
                text.append("- **")
                    .append(runs.get(0).scenario().title(comparison.english()))
                    .append("**: ")
                    .append(runs.get(0).scenario().question(comparison.english()))
                    .append('\n'));
    text.append("\n    ").append(comparison.command()).append("\n");
    for (ReportTable table : comparison.tables()) {
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

  /** One page that needs no other file. */
  public String html() {
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
      ScenarioWords scenario = runs.get(0).scenario();
      text.append("<p><b>").append(escape(scenario.title(comparison.english()))).append("</b>: ");
      text.append(escape(scenario.question(comparison.english()))).append("</p>\n");
    }
    text.append("<pre>").append(escape(comparison.command())).append("</pre>\n");
    text.append(image(new ServiceChart(comparison)));
    comparison.tables().forEach(table -> text.append(html(table)));
    return text.append("</body></html>\n").toString();
  }

  private String image(ServiceChart chart) {
    return "<p><img style=\"max-width:100%%\" alt=\"%s\" src=\"data:image/png;base64,%s\"></p>\n"
        .formatted(pictureText(), Base64.getEncoder().encodeToString(chart.png()));
  }

  private static String html(ReportTable table) {
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

  private String pictureText() {
    return comparison.say(
        "Dagar till hyllan per kommun; samma tal som i tabellen nedan",
        "Days to shelf by municipality; the figures of the table below");
  }

  private String title() {
    return comparison.say("Tänk om: jämförelse av scenarier", "What if: scenarios compared");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
