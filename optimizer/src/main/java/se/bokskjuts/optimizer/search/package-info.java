/** The search for good plans: fast, its own, judged by others. */
@NullMarked
package se.bokskjuts.optimizer.search;

import org.jspecify.annotations.NullMarked;
