package se.bokskjuts.optimizer.pdptw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Routes that any thread has seen, of each set of requests the shortest; the oldest go first. */
final class RoutePool {
  private static final int CAPACITY = 12_000;

  private final Map<RequestSet, PooledRoute> routes =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RequestSet, PooledRoute> eldest) {
          return size() > CAPACITY;
        }
      };

  synchronized void add(PooledRoute route) {
    PooledRoute known = routes.get(route.requests());
    if (known == null || route.cost() < known.cost()) {
      routes.put(route.requests(), route);
    }
  }

  synchronized List<PooledRoute> list() {
    return List.copyOf(routes.values());
  }
}
