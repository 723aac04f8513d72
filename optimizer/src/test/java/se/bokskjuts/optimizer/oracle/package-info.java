/** An exhaustive search over tiny days: what the best plan costs by the law, slowly and surely. */
@NullMarked
package se.bokskjuts.optimizer.oracle;

import org.jspecify.annotations.NullMarked;
