package se.bokskjuts.api.web;

import java.time.LocalDate;
import java.util.List;

/**
 * A day with its state; every text is finished.
 *
 * @param late what is late and why; empty while nothing is
 */
record DayCard(
    LocalDate date,
    String name,
    boolean today,
    boolean open,
    String reason,
    int demand,
    long plans,
    boolean published,
    boolean delivered,
    String progress,
    List<String> closedUnits,
    String late) {
  DayCard withName(String whole) {
    return new DayCard(
        date,
        whole,
        today,
        open,
        reason,
        demand,
        plans,
        published,
        delivered,
        progress,
        closedUnits,
        late);
  }
}
