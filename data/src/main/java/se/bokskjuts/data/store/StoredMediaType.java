package se.bokskjuts.data.store;

import java.time.LocalDate;
import se.bokskjuts.data.dalarna.MediaType;

/**
 * Volume and weight of a kind of item as they are used.
 *
 * @param sourceDate when the source said so
 * @param rowVersion counts the changes
 */
public record StoredMediaType(MediaType type, LocalDate sourceDate, int rowVersion) {}
