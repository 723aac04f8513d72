package se.bokskjuts.api.problem;

/**
 * One of the faults of a refused request.
 *
 * @param pointer where: a JSON Pointer, a parameter's name, or {@code line 7, column to}
 * @param code stable, in capitals
 * @param detail what is wrong, with the value's name
 * @param hint what to do; may be empty
 */
public record Fault(String pointer, String code, String detail, String hint) {}
