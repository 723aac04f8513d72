/** CSV bytes to rows and row faults, and back; pure: nothing is stored here, no borrower passes. */
@NullMarked
package se.bokskjuts.data.csv;

import org.jspecify.annotations.NullMarked;
