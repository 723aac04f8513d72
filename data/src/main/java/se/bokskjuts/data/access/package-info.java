/** Who may come in, and the answers kept for calls that are sent twice. */
@NullMarked
package se.bokskjuts.data.access;

import org.jspecify.annotations.NullMarked;
