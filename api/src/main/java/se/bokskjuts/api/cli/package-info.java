/** The command line: each verb one class, its texts in Swedish and English, its faults listed. */
@NullMarked
package se.bokskjuts.api.cli;

import org.jspecify.annotations.NullMarked;
