/** Every refused request becomes RFC 9457 problem details here, with a stable code. */
@NullMarked
package se.bokskjuts.api.problem;

import org.jspecify.annotations.NullMarked;
