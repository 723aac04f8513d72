/**
 * Fixed work that must not become worse or slower: costs against a committed baseline, speed
 * against a yardstick run beside it on the same machine.
 */
@NullMarked
package se.bokskjuts.benchmarks.regression;

import org.jspecify.annotations.NullMarked;
