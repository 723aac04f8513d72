package se.bokskjuts.benchmarks.whatif;

import java.util.List;

/**
 * The whole report as data, for HTML, PDF and pages alike.
 *
 * @param language {@code sv} or {@code en}
 * @param command the command that repeats it
 */
public record ReportContent(
    String language, String title, String command, List<ReportSection> sections) {
  public ReportContent {
    sections = List.copyOf(sections);
  }

  public String toJson() {
    return WhatIfJson.write(this);
  }

  /** Throws {@link IllegalArgumentException} on text that no {@link #toJson} wrote. */
  public static ReportContent fromJson(String json) {
    return WhatIfJson.read(json, ReportContent.class);
  }
}
