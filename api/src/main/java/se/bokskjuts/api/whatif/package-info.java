/** What-if comparisons: asked, followed, cancelled, compared side by side; over pages and REST. */
@NullMarked
package se.bokskjuts.api.whatif;

import org.jspecify.annotations.NullMarked;
