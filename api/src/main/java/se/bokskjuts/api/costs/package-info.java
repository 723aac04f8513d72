/** Who pays a month or a scenario, and who emits it: pages, PDF, CSV and REST. */
@NullMarked
package se.bokskjuts.api.costs;

import org.jspecify.annotations.NullMarked;
