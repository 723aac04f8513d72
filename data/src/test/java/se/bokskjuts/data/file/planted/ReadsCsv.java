package se.bokskjuts.data.file.planted;

import com.opencsv.CSVReader;

/** Planted: breaks a wall on purpose, so that the test of the walls can fail. */
public record ReadsCsv(CSVReader reader) {}
