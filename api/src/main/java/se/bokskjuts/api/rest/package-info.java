/** The REST API under /api/v1. */
@NullMarked
package se.bokskjuts.api.rest;

import org.jspecify.annotations.NullMarked;
