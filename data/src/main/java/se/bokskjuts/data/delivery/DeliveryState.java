package se.bokskjuts.data.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * What is known of a published day. It follows from the set of the reports alone, whatever order
 * they came in. What nobody reported went as planned: who drives by paper reports nothing.
 */
public final class DeliveryState {
  private final DayProblem day;
  private final Plan plan;
  private final Registers registers;
  private final Map<BoxId, List<BoxWay.Ride>> ways;
  private final Map<StopRef, StopState> stops = new HashMap<>();

  private DeliveryState(DayProblem day, Plan plan, Collection<DeliveryEvent> events) {
    this.day = day;
    this.plan = plan;
    this.registers = new Registers(events);
    this.ways = BoxWay.of(plan);
    for (Route route : plan.routes()) {
      for (int i = 0; i < route.stops().size(); i++) {
        StopRef stop = new StopRef(route.van(), i);
        stops.put(stop, stateOf(stop, route.stops().get(i)));
      }
    }
  }

  public static DeliveryState of(DayProblem day, Plan plan, Collection<DeliveryEvent> events) {
    return new DeliveryState(day, plan, events);
  }

  /** A van that stands still misses every stop at which it has done nothing yet. */
  private StopState stateOf(StopRef ref, Stop stop) {
    Optional<Mark> said = registers.stop(ref);
    Optional<Mark> stopped = registers.stopped(ref.van());
    var heard = registers.firstHeard(ref);
    if (said.isPresent() && said.get().kind() == EventKind.DEPARTED) {
      return new StopState(
          StopState.Phase.DONE, heard, Optional.of(said.get().at()), Optional.empty());
    }
    if (said.isPresent() && said.get().kind() == EventKind.STOP_MISSED) {
      return new StopState(StopState.Phase.MISSED, heard, Optional.empty(), said.get().reason());
    }
    boolean handled = isAnyHandled(ref, stop);
    return stopped.isPresent() && !handled
        ? new StopState(StopState.Phase.MISSED, heard, Optional.empty(), stopped.get().reason())
        : new StopState(StopState.Phase.OPEN, heard, Optional.empty(), Optional.empty());
  }

  private boolean isAnyHandled(StopRef ref, Stop stop) {
    return stop.load().stream()
            .anyMatch(b -> registers.load(ref, b).filter(m -> is(m, EventKind.LOADED)).isPresent())
        || stop.unload().stream()
            .anyMatch(
                b -> registers.unload(ref, b).filter(m -> is(m, EventKind.UNLOADED)).isPresent());
  }

  private static boolean is(Mark mark, EventKind kind) {
    return mark.kind() == kind;
  }

  /** Of a stop that the plan does not have nothing is known. */
  public StopState stop(StopRef stop) {
    return stops.getOrDefault(stop, StopState.UNHEARD);
  }

  /** The driver's word that the stop was missed. */
  public Optional<Mark> findMissed(StopRef stop) {
    return registers.stop(stop).filter(mark -> is(mark, EventKind.STOP_MISSED));
  }

  /** The last word on loading the box there. */
  public Optional<Mark> findLoad(StopRef stop, BoxId box) {
    return registers.load(stop, box);
  }

  public Optional<Mark> findUnload(StopRef stop, BoxId box) {
    return registers.unload(stop, box);
  }

  /** The unit's own word on a box. */
  public Optional<Mark> findReceipt(UnitId unit, BoxId box) {
    return registers.receipt(unit, box);
  }

  public Optional<Mark> findNotFound(TransferId item) {
    return registers.notFound(item);
  }

  /** Present while the van stands still. */
  public Optional<Mark> findStopped(VanId van) {
    return registers.stopped(van);
  }

  /**
   * Where the box is when the day ends. What could not be unloaded comes home with its van; a
   * unit's own word on what stands on its floor outweighs the driver's.
   */
  public UnitId place(Box box) {
    UnitId at = box.from();
    Optional<VanId> last = Optional.empty();
    for (BoxWay.Ride ride : ways.getOrDefault(box.id(), List.of())) {
      if (!at.equals(ride.from()) || !isLoaded(ride, box.id())) {
        break;
      }
      last = Optional.of(ride.on().van());
      boolean off = isUnloaded(ride, box.id());
      at = off ? ride.to() : endOf(ride.on().van());
      if (!off) {
        break;
      }
    }
    return asReceived(box, at, last);
  }

  private boolean isLoaded(BoxWay.Ride ride, BoxId box) {
    Optional<Mark> on = registers.load(ride.on(), box);
    Optional<Mark> off = registers.unload(ride.off(), box);
    if (on.isPresent()) {
      return is(on.get(), EventKind.LOADED);
    }
    if (off.flatMap(Mark::reason).filter(r -> r == Reason.NOT_ABOARD).isPresent()) {
      return false;
    }
    return off.isPresent() || !stop(ride.on()).isMissed();
  }

  private boolean isUnloaded(BoxWay.Ride ride, BoxId box) {
    return registers
        .unload(ride.off(), box)
        .map(mark -> is(mark, EventKind.UNLOADED))
        .orElse(!stop(ride.off()).isMissed());
  }

  private UnitId asReceived(Box box, UnitId at, Optional<VanId> last) {
    Optional<Mark> word = registers.receipt(box.to(), box.id());
    if (word.filter(m -> is(m, EventKind.RECEIVED)).isPresent()) {
      return box.to();
    }
    boolean missing = word.isPresent() && at.equals(box.to());
    return missing ? last.map(this::endOf).orElse(box.from()) : at;
  }

  private UnitId endOf(VanId van) {
    return day.vans().stream()
        .filter(v -> v.id().equals(van))
        .map(v -> v.end())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the day has no van " + van));
  }

  /** Whether the unit says that a box is not there which the driver says he unloaded. */
  public boolean isDisputed(Box box) {
    boolean missing =
        registers
            .receipt(box.to(), box.id())
            .filter(m -> is(m, EventKind.NOT_RECEIVED))
            .isPresent();
    return missing
        && ways.getOrDefault(box.id(), List.of()).stream()
            .anyMatch(
                r ->
                    registers
                        .unload(r.off(), box.id())
                        .filter(m -> is(m, EventKind.UNLOADED))
                        .isPresent());
  }

  /** What the day comes to, if nothing more is reported. */
  public DayOutcome outcome() {
    Map<BoxId, UnitId> places = new HashMap<>();
    Set<TransferId> missing = new HashSet<>();
    for (Box box : plan.boxes()) {
      places.put(box.id(), place(box));
    }
    items().filter(item -> registers.notFound(item).isPresent()).forEach(missing::add);
    return new DayOutcome(places, missing, visited());
  }

  /** Transfers, and holds that have a copy, under their own ids. */
  private Stream<TransferId> items() {
    return Stream.concat(
        day.transfers().stream().map(Transfer::id),
        plan.copies().keySet().stream().map(hold -> TransferId.of(hold.value())));
  }

  private Set<UnitId> visited() {
    Set<UnitId> visited = new HashSet<>();
    for (Route route : plan.routes()) {
      for (int i = 0; i < route.stops().size(); i++) {
        Stop stop = route.stops().get(i);
        boolean handles = !stop.load().isEmpty() || !stop.unload().isEmpty();
        if (handles && !stop(new StopRef(route.van(), i)).isMissed()) {
          visited.add(stop.unit());
        }
      }
    }
    return visited;
  }
}
