/** What a plan looks like to people: stops with loads, time axes, units' and boxes' ways. */
@NullMarked
package se.bokskjuts.api.view;

import org.jspecify.annotations.NullMarked;
