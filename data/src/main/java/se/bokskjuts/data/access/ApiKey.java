package se.bokskjuts.data.access;

import java.time.OffsetDateTime;

/**
 * A machine's key, without the key.
 *
 * @param prefix its first letters, to know it again
 */
public record ApiKey(String name, String prefix, Grant grant, OffsetDateTime expiresAt) {}
