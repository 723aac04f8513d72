package se.bokskjuts.benchmarks.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import se.bokskjuts.benchmarks.whatif.WhatIfReport;

/**
 * A report as the database keeps it: {@code sv} and {@code en}, each with its {@code content}, and
 * {@code files}, name to CSV text. Whoever shows it reckons nothing.
 */
record StoredReport(String swedish, String english, Map<String, String> files) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static StoredReport of(WhatIfReport swedish, WhatIfReport english) {
    return new StoredReport(
        swedish.content().toJson(), english.content().toJson(), swedish.csvFiles());
  }

  String toJson() {
    try {
      ObjectNode all = MAPPER.createObjectNode();
      all.set("sv", MAPPER.readTree(swedish));
      all.set("en", MAPPER.readTree(english));
      ObjectNode texts = all.putObject("files");
      files.forEach(texts::put);
      return MAPPER.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report that is no JSON", e);
    }
  }
}
