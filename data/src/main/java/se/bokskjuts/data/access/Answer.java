package se.bokskjuts.data.access;

/**
 * The answer of a call, kept for its repetition.
 *
 * @param status of HTTP
 * @param location address of what was made; may be empty
 * @param body JSON
 */
public record Answer(int status, String location, byte[] body) {}
