/** Who pays a month and who emits it: one calculation for days as planned and days as simulated. */
@NullMarked
package se.bokskjuts.data.sharing;

import org.jspecify.annotations.NullMarked;
