package se.bokskjuts.model;

/** A transfer left at its origin today, and why, in words. */
public record Stay(TransferId transfer, String reason) {}
