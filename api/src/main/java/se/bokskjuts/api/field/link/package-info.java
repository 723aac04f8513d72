/** Signed links: a way in without an account, to one van or one unit of one plan. */
@NullMarked
package se.bokskjuts.api.field.link;

import org.jspecify.annotations.NullMarked;
