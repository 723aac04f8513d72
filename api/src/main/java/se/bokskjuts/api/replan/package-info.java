/** Replanning a published day: asked for on the page, over the API and on the command line. */
@NullMarked
package se.bokskjuts.api.replan;

import org.jspecify.annotations.NullMarked;
