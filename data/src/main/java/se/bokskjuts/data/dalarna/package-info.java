/**
 * Dalarna as the project knows it: units, vans, media types, prices, population, each with source.
 */
@NullMarked
package se.bokskjuts.data.dalarna;

import org.jspecify.annotations.NullMarked;
