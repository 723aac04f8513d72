/**
 * The use case of taking in a file: read, judged against what is stored, kept wholly or not at all.
 */
@NullMarked
package se.bokskjuts.data.intake;

import org.jspecify.annotations.NullMarked;
