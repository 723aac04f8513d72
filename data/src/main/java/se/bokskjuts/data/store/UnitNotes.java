package se.bokskjuts.data.store;

import java.util.OptionalInt;

/**
 * What people need to know of a unit beside the planner.
 *
 * @param keyNote how the driver gets in; never a code in clear
 * @param source where name, address and coordinates come from
 * @param fromMemory whether no source confirms the unit or its place
 * @param emptyBoxesGoal empty boxes that it should have; empty: no goal
 */
public record UnitNotes(
    String address,
    String keyNote,
    String source,
    boolean fromMemory,
    OptionalInt emptyBoxesGoal) {}
