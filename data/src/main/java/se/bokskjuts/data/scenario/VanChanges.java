package se.bokskjuts.data.scenario;

import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.VanId;

/**
 * What becomes of the vans.
 *
 * @param added new van to the one it is like
 * @param electric vans that become electric, as {@code bil-1} is
 * @param fuels what a van runs on, by name of the table of fuels
 */
public record VanChanges(
    Map<VanId, VanId> added, Set<VanId> removed, Set<VanId> electric, Map<VanId, String> fuels) {}
