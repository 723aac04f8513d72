package se.bokskjuts.optimizer.vrp;

import java.util.List;
import java.util.Set;

/**
 * What is asked for: one task, or goods carried from one task to another by the same vehicle.
 *
 * @param tasks one, or the loading and the unloading
 * @param brought amounts from the vehicle's start to a single task
 * @param taken amounts from a single task to the vehicle's end
 * @param carried amounts from the first task to the second
 * @param skills which the vehicle must all have
 * @param priority 0 and up: who is left out, when not all can be served, has the lowest
 */
public record VrpRequest(
    List<VrpTask> tasks,
    List<Long> brought,
    List<Long> taken,
    List<Long> carried,
    Set<Integer> skills,
    int priority) {
  public VrpRequest {
    tasks = List.copyOf(tasks);
    brought = List.copyOf(brought);
    taken = List.copyOf(taken);
    carried = List.copyOf(carried);
    skills = Set.copyOf(skills);
    if (tasks.isEmpty() || tasks.size() > 2) {
      throw new IllegalArgumentException("a request has one task or two, not " + tasks.size());
    }
  }

  public static VrpRequest single(
      VrpTask task, List<Long> brought, List<Long> taken, Set<Integer> skills, int priority) {
    return new VrpRequest(List.of(task), brought, taken, List.of(), skills, priority);
  }

  public static VrpRequest pair(
      VrpTask load, VrpTask unload, List<Long> carried, Set<Integer> skills, int priority) {
    return new VrpRequest(List.of(load, unload), List.of(), List.of(), carried, skills, priority);
  }

  public boolean isPair() {
    return tasks.size() == 2;
  }

  /** An amount; what is not told is 0. */
  static long at(List<Long> amounts, int measure) {
    return measure < amounts.size() ? amounts.get(measure) : 0;
  }
}
