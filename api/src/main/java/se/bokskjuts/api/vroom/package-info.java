/** The optimizer for programs that speak VROOM's JSON: {@code POST /vroom}. */
@NullMarked
package se.bokskjuts.api.vroom;

import org.jspecify.annotations.NullMarked;
