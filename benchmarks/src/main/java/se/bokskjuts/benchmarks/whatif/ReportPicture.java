package se.bokskjuts.benchmarks.whatif;

/**
 * A picture of figures that also stand in a table.
 *
 * @param caption what it shows, for those who see it and those who do not
 * @param mediaType {@code image/png} or {@code image/svg+xml}
 */
public record ReportPicture(String caption, String mediaType, String base64) {}
