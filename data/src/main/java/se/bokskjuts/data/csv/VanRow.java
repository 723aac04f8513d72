package se.bokskjuts.data.csv;

import se.bokskjuts.model.Van;

/** A van with its shift and prices. */
public record VanRow(long line, Van van) implements ImportRow {}
