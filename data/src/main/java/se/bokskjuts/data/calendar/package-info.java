/** Service days: Swedish public holidays and eves computed, weekdays and closures of units. */
@NullMarked
package se.bokskjuts.data.calendar;

import org.jspecify.annotations.NullMarked;
