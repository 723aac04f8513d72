package se.bokskjuts.api.jobs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import se.bokskjuts.data.delivery.DeliveryState;
import se.bokskjuts.data.delivery.StopRef;
import se.bokskjuts.data.delivery.StopState;
import se.bokskjuts.data.store.EventStore;
import se.bokskjuts.data.store.LateReports;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.StoredVan;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.data.store.VanStore;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Unit;

/** How far days have come: by what drivers and units reported, and by the clock of the vans. */
@Service
public class DayProgress {
  private static final int DAYS_OF_LATE_REPORTS = 7;

  private final PlanStore plans;
  private final LateReports late;
  private final EventStore events;
  private final UnitStore units;
  private final VanStore vans;

  DayProgress(
      PlanStore plans, EventStore events, LateReports late, UnitStore units, VanStore vans) {
    this.late = late;
    this.plans = plans;
    this.events = events;
    this.units = units;
    this.vans = vans;
  }

  /**
   * Stops of a published plan.
   *
   * @param done reported as done
   * @param missed reported as missed
   */
  public record Stops(int done, int missed, int all) {}

  public Stops of(UUID plan) {
    StoredPlan stored = plans.get(plan);
    DeliveryState state = events.getState(stored);
    int done = 0;
    int missed = 0;
    int all = 0;
    for (Route route : stored.plan().routes()) {
      for (int i = 0; i < route.stops().size(); i++) {
        StopState.Phase phase = state.stop(new StopRef(route.van(), i)).phase();
        done += phase == StopState.Phase.DONE ? 1 : 0;
        missed += phase == StopState.Phase.MISSED ? 1 : 0;
        all++;
      }
    }
    return new Stops(done, missed, all);
  }

  /** When the first van may leave; empty if none runs. */
  public Optional<LocalTime> firstDeparture(LocalDate date) {
    return vans.list().stream()
        .filter(van -> van.runs(date))
        .map(StoredVan::van)
        .map(van -> van.shift().from())
        .min(LocalTime::compareTo);
  }

  /** Names of units in use that are closed to vans that day, as far as the reader sees them. */
  public List<String> listClosed(LocalDate date, Predicate<Unit> seen) {
    return units.list().stream()
        .filter(StoredUnit::active)
        .filter(unit -> seen.test(unit.unit()))
        .filter(unit -> !unit.isOpen(date))
        .map(unit -> unit.unit().name())
        .toList();
  }

  /** Closed days of the last week of which reports came afterwards. */
  public List<PlanOverview> listWithLateReports(LocalDate today) {
    return late.listPlans(today.minusDays(DAYS_OF_LATE_REPORTS)).stream()
        .map(id -> Overviews.of(plans.getSummary(id)))
        .toList();
  }

  /** Published plans of earlier days that nobody has closed. */
  public List<PlanOverview> listToClose(LocalDate before) {
    return plans.listToClose(before).stream().map((PlanSummary p) -> Overviews.of(p)).toList();
  }
}
