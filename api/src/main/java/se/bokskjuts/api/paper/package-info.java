/**
 * Paper: a day and its plan as PDF: pick lists, sort lists, drivers' manifests and box labels. Pure
 * rendering behind one door, {@link se.bokskjuts.api.paper.Papers}, for the command line and HTTP
 * alike.
 */
@NullMarked
package se.bokskjuts.api.paper;

import org.jspecify.annotations.NullMarked;
