/** The program's main class. */
@NullMarked
package se.bokskjuts.api;

import org.jspecify.annotations.NullMarked;
