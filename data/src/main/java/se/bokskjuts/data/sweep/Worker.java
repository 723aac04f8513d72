package se.bokskjuts.data.sweep;

/**
 * A process that simulates.
 *
 * @param name machine and process, such as {@code falun:4711}
 * @param threads runs at a time
 * @param code the version of its program
 */
public record Worker(String name, int threads, String code) {}
