package se.bokskjuts.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One day's plan: all of a plan file ({@code bokskjuts-plan/1}). */
public record Plan(
    LocalDate date,
    Map<HoldId, ItemId> copies,
    List<Box> boxes,
    List<Route> routes,
    List<Stay> stays,
    PlanCost cost) {
  public Plan {
    copies = Map.copyOf(copies);
    boxes = List.copyOf(boxes);
    routes = List.copyOf(routes);
    stays = List.copyOf(stays);
  }

  public Plan withCost(PlanCost newCost) {
    return new Plan(date, copies, boxes, routes, stays, newCost);
  }

  public Plan withStays(List<Stay> newStays) {
    return new Plan(date, copies, boxes, routes, newStays, cost);
  }
}
