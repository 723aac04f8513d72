/**
 * What the cooperation has decided: units, vans, prices, days off, empty boxes; each change kept.
 */
@NullMarked
package se.bokskjuts.api.settings;

import org.jspecify.annotations.NullMarked;
