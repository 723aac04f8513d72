package se.bokskjuts.api.view;

import se.bokskjuts.model.VanId;

/**
 * One van's part of a box's way; a box that changes van at a dock has several.
 *
 * @param on hours and minutes at which the van departs with it
 * @param off hours and minutes at which it is unloaded
 */
public record Ride(VanId van, String fromName, String on, String toName, String off) {}
