package se.bokskjuts.model;

/**
 * The key figures of a plan.
 *
 * @param items transfers and holds of the day
 * @param delivered of them at their destination when the day ends
 * @param onTheWay of them one day from it (days = 1)
 * @param notNearer of them no nearer (days = 2), unfilled holds included
 * @param lifts loadings and unloadings of boxes
 * @param sorted times that an item passed a sort point
 * @param metres driven by all vans
 * @param vanSeconds from route start to route end, all vans
 * @param vans vans with at least one stop
 */
public record KeyFigures(
    int items,
    int delivered,
    int onTheWay,
    int notNearer,
    int boxes,
    int lifts,
    int sorted,
    long metres,
    long vanSeconds,
    int missedVisits,
    int vans) {}
