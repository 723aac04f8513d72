package se.bokskjuts.data.csv;

/** What paper says of an item: its title and its shelf mark at its origin; either may be empty. */
public record ItemText(String title, String shelf) {}
