package se.bokskjuts.data.csv;

/**
 * How large and heavy an item is.
 *
 * @param mediaType the media type's id; the file may leave it out
 */
public record ItemSize(String mediaType, int millilitres, int grams) {}
