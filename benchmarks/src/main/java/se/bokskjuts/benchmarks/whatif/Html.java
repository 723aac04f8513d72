package se.bokskjuts.benchmarks.whatif;

import java.util.List;
import java.util.stream.Collectors;

/** The report as one page that needs no other file. */
final class Html {
  private static final String STYLE =
      "body{font:16px/1.5 sans-serif;margin:2em auto;max-width:72em;padding:0 1em;color:#1b1b1b}"
          + "table{border-collapse:collapse;margin:1em 0}caption{text-align:left;font-weight:bold}"
          + "td,th{border:1px solid #999;padding:.2em .6em;text-align:left}"
          + "td+td{text-align:right}td+td.words{text-align:left}"
          + ".wide{overflow-x:auto}pre{background:#f2f2ef;padding:.8em;white-space:pre-wrap}"
          + "figure{margin:1em 0;display:inline-block;max-width:100%}img{max-width:100%;max-height:46em}"
          + "figcaption,.small{font-size:.9em;color:#444}summary{cursor:pointer}";

  private Html() {}

  static String page(ReportContent content) {
    StringBuilder text = new StringBuilder();
    text.append("<!doctype html>\n<html lang=\"")
        .append(content.language())
        .append("\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
        .append(escape(content.title()))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body>\n<h1>")
        .append(escape(content.title()))
        .append("</h1>\n<pre>")
        .append(escape(content.command()))
        .append("</pre>\n");
    content.sections().forEach(section -> section(text, section));
    return text.append("</body></html>\n").toString();
  }

  private static void section(StringBuilder text, ReportSection section) {
    text.append("<h2>").append(escape(section.title())).append("</h2>\n");
    section
        .paragraphs()
        .forEach(words -> text.append("<p>").append(escape(words)).append("</p>\n"));
    section.answers().forEach(answer -> answer(text, answer));
    for (ReportPicture picture : section.pictures()) {
      text.append("<figure><img alt=\"")
          .append(escape(picture.caption()))
          .append("\" src=\"data:")
          .append(picture.mediaType())
          .append(";base64,")
          .append(picture.base64())
          .append("\"><figcaption>")
          .append(escape(picture.caption()))
          .append("</figcaption></figure>\n");
    }
    section.tables().forEach(table -> table(text, table));
  }

  private static void answer(StringBuilder text, ReportAnswer answer) {
    text.append("<h3>").append(escape(answer.title())).append("</h3>\n<p><strong>");
    text.append(escape(answer.sentence())).append("</strong></p>\n<ul>\n");
    answer.points().forEach(point -> text.append("<li>").append(escape(point)).append("</li>\n"));
    text.append("</ul>\n");
  }

  private static void table(StringBuilder text, ReportTable table) {
    if (table.folded()) {
      text.append("<details><summary>").append(escape(table.title())).append("</summary>\n");
    }
    text.append("<div class=\"wide\" tabindex=\"0\"><table><caption>")
        .append(escape(table.title()))
        .append("</caption>\n<thead>")
        .append(row(table.rows().get(0), "th scope=\"col\"", "th"))
        .append("</thead><tbody>\n");
    table.rows().stream().skip(1).forEach(cells -> text.append(row(cells, "td", "td")));
    text.append("</tbody></table></div>\n");
    if (table.folded()) {
      text.append("</details>\n");
    }
  }

  private static String row(List<String> cells, String open, String close) {
    return cells.stream()
        .map(cell -> "<" + open + words(cell, open) + ">" + escape(cell) + "</" + close + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  /** Words begin at the left, figures end at the right. */
  private static String words(String cell, String tag) {
    boolean begins = !cell.isEmpty() && Character.isLetter(cell.charAt(0));
    return begins && tag.equals("td") ? " class=\"words\"" : "";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
