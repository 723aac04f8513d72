/** From places to driving times: the road network, its travel matrices, paths and map. */
@NullMarked
package se.bokskjuts.routing;

import org.jspecify.annotations.NullMarked;
