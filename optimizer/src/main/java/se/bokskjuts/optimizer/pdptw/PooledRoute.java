package se.bokskjuts.optimizer.pdptw;

import java.util.List;

/**
 * A feasible route seen in the search.
 *
 * @param nodes in order, the depot left out
 * @param requests served, one bit each
 * @param cost its length
 */
record PooledRoute(List<Integer> nodes, RequestSet requests, double cost) {}
