package se.bokskjuts.data.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** Makes a date's problem of what is stored: open units, running vans, waiting demand, prices. */
public final class DayAssembly {
  private final UnitStore units;
  private final VanStore vans;
  private final SettingsStore settings;
  private final DemandStore demand;
  private final EmptyBoxStore empties;

  public DayAssembly(Database database) {
    this.units = new UnitStore(database);
    this.vans = new VanStore(database);
    this.settings = new SettingsStore(database);
    this.demand = new DemandStore(database);
    this.empties = new EmptyBoxStore(database);
  }

  /** The day with the matrix that the road network gives for its units. */
  public DayProblem assemble(
      LocalDate date, List<Pin> pins, Function<List<Unit>, TravelMatrix> roads) {
    DayFile day = assemble(date, pins);
    return day.withMatrix(roads.apply(day.units()));
  }

  /**
   * The day without matrix. Demand at a unit that is closed waits for another day; a van whose
   * start or end is closed does not run.
   */
  public DayFile assemble(LocalDate date, List<Pin> pins) {
    ServiceCalendar calendar = settings.getCalendar();
    List<StoredUnit> open = units.list().stream().filter(u -> u.isOpen(date)).toList();
    Map<UnitId, Integer> missedDays = units.missedDays(date);
    Map<UnitId, Integer> stocks = empties.stocks(date);
    Set<UnitId> openIds = new HashSet<>();
    open.forEach(u -> openIds.add(u.unit().id()));
    DaySettings common = settings.getDaySettings();
    Demand waiting = demand.list(date, calendar);
    return new DayFile(
        date,
        common.boxType(),
        open.stream()
            .map(
                u ->
                    u.onDay(
                        u.isPromised(date, calendar),
                        missedDays.getOrDefault(u.unit().id(), 0),
                        Nulls.toOptional(stocks.get(u.unit().id()))))
            .toList(),
        sortPoints(open),
        common.dockSeconds(),
        vansOf(date, openIds),
        Optional.empty(),
        waiting.transfers().stream().filter(t -> isOpen(t, openIds)).toList(),
        holds(waiting, openIds),
        common.rates(),
        pins);
  }

  private static List<SortPoint> sortPoints(List<StoredUnit> open) {
    return open.stream().flatMap(u -> u.sorting().stream()).toList();
  }

  private List<Van> vansOf(LocalDate date, Set<UnitId> open) {
    return vans.list().stream()
        .filter(van -> van.runs(date))
        .map(StoredVan::van)
        .filter(van -> open.contains(van.start()) && open.contains(van.end()))
        .map(van -> servingOnly(van, open))
        .toList();
  }

  /** A closed unit is not in the day, and so not among those that a van serves. */
  private static Van servingOnly(Van van, Set<UnitId> open) {
    if (van.serves().isEmpty() || open.containsAll(van.serves().get())) {
      return van;
    }
    Set<UnitId> serves = new HashSet<>(van.serves().get());
    serves.retainAll(open);
    return van.withServes(serves);
  }

  private static boolean isOpen(Transfer transfer, Set<UnitId> open) {
    return open.contains(transfer.from()) && open.contains(transfer.to());
  }

  private static List<HoldRequest> holds(Demand waiting, Set<UnitId> open) {
    List<HoldRequest> holds = new ArrayList<>();
    for (HoldRequest hold : waiting.holds()) {
      if (open.contains(hold.to())) {
        List<Copy> copies = hold.copies().stream().filter(c -> open.contains(c.at())).toList();
        holds.add(
            new HoldRequest(
                hold.id(), hold.to(), hold.waitedDays(), hold.millilitres(), hold.grams(), copies));
      }
    }
    return holds;
  }
}
