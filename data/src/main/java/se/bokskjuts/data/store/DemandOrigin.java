package se.bokskjuts.data.store;

/**
 * Where rows of demand come from.
 *
 * @param importId the file's id from {@link ImportStore#add}
 * @param synthetic whether they are made up
 */
public record DemandOrigin(long importId, boolean synthetic) {}
