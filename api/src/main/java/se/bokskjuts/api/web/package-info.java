/** The coordinator's pages, in Swedish first. */
@NullMarked
package se.bokskjuts.api.web;

import org.jspecify.annotations.NullMarked;
