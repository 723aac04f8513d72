/** How long a running service takes to answer. */
@NullMarked
package se.bokskjuts.benchmarks.http;

import org.jspecify.annotations.NullMarked;
