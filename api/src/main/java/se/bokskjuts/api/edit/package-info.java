/** Plans changed by hand: drafts with their steps, over the API and on the page. */
@NullMarked
package se.bokskjuts.api.edit;

import org.jspecify.annotations.NullMarked;
