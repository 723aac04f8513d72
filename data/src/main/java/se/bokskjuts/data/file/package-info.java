/**
 * The two exchange files, day and plan: read with every fault named, written byte for byte alike.
 */
@NullMarked
package se.bokskjuts.data.file;

import org.jspecify.annotations.NullMarked;
