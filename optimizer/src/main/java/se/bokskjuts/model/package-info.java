/**
 * The words of the domain as immutable values: units, demand, vans, plans; every module's ground
 * floor, on {@code java.*} alone.
 */
@NullMarked
package se.bokskjuts.model;

import org.jspecify.annotations.NullMarked;
