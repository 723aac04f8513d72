/**
 * The day on the road: the driver's phone page, the unit's page, what they report, how the day
 * stands, and its end.
 */
@NullMarked
package se.bokskjuts.api.field;

import org.jspecify.annotations.NullMarked;
