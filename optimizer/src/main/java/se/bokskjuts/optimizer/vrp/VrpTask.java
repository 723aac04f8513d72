package se.bokskjuts.optimizer.vrp;

import java.util.List;
import java.util.Map;

/**
 * Something done at a place.
 *
 * @param location row of the matrices
 * @param setup seconds, unless the vehicle did something at the same place just before
 * @param service seconds
 * @param setupOfType seconds instead of {@code setup}, by the vehicle's type
 * @param serviceOfType seconds instead of {@code service}, by the vehicle's type
 * @param windows in which it may begin, setup included; none: at any time
 */
public record VrpTask(
    int location,
    long setup,
    long service,
    Map<String, Long> setupOfType,
    Map<String, Long> serviceOfType,
    List<Window> windows) {
  public VrpTask {
    setupOfType = Map.copyOf(setupOfType);
    serviceOfType = Map.copyOf(serviceOfType);
    windows = List.copyOf(windows);
  }

  public static VrpTask at(int location) {
    return new VrpTask(location, 0, 0, Map.of(), Map.of(), List.of());
  }

  public VrpTask withService(long seconds) {
    return new VrpTask(location, setup, seconds, setupOfType, serviceOfType, windows);
  }

  public VrpTask withWindows(List<Window> newWindows) {
    return new VrpTask(location, setup, service, setupOfType, serviceOfType, newWindows);
  }

  public long setup(String type) {
    return setupOfType.getOrDefault(type, setup);
  }

  public long service(String type) {
    return serviceOfType.getOrDefault(type, service);
  }
}
