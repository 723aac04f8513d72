/** Synthetic days: made-up demand for real or made-up units, always labelled as synthetic. */
@NullMarked
package se.bokskjuts.data.generate;

import org.jspecify.annotations.NullMarked;
