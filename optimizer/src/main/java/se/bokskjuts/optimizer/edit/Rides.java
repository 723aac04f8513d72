package se.bokskjuts.optimizer.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.edit.Sheet.Lift;

/** Keeps every box on a way: one that its stops no longer give is put on another, or unpacked. */
final class Rides {
  private final Sheet sheet;

  Rides(Sheet sheet) {
    this.sheet = sheet;
  }

  /** A box's ride on one van. */
  record Ride(Visit load, Visit unload) {}

  /** Boxes whose way is broken ride by the first van that passes both units, or not at all. */
  void mend() {
    Map<BoxId, List<Lift>> loads = sheet.lifts(true);
    Map<BoxId, List<Lift>> unloads = sheet.lifts(false);
    for (Box box : List.copyOf(sheet.boxes.values())) {
      if (!isWhole(
          box,
          loads.getOrDefault(box.id(), List.of()),
          unloads.getOrDefault(box.id(), List.of()))) {
        sheet.takeOff(box.id());
        sheet.byHand.remove(box.id());
        Optional<Ride> ride = findRide(box);
        if (ride.isPresent() && sheet.boxes.containsKey(box.id())) {
          put(box.id(), ride.get());
        } else {
          sheet.unpack(box.id());
        }
      }
    }
  }

  /** Every load is followed by an unload on its van; it begins and ends where the box does. */
  private boolean isWhole(Box box, List<Lift> loads, List<Lift> unloads) {
    if (loads.isEmpty() || loads.size() != unloads.size()) {
      return false;
    }
    boolean begins = loads.stream().anyMatch(l -> l.visit().unit.equals(box.from()));
    boolean ends =
        unloads.stream().anyMatch(l -> l.visit().unit.equals(box.to()) || isDock(l.visit().unit));
    return begins
        && ends
        && loads.stream()
            .allMatch(
                on ->
                    unloads.stream()
                        .anyMatch(off -> off.van().equals(on.van()) && off.stop() > on.stop()));
  }

  private boolean isDock(UnitId unit) {
    return sheet.day.findUnit(unit).map(u -> u.dock()).orElse(false);
  }

  private Optional<Ride> findRide(Box box) {
    return sheet.visits.keySet().stream()
        .map(van -> findRide(box, van, OptionalInt.empty(), OptionalInt.empty()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The box's ride on the van; as late as it can be from a sort point, else as early. */
  Optional<Ride> findRide(Box box, VanId van, OptionalInt load, OptionalInt unload) {
    List<Visit> list = sheet.visits.getOrDefault(van, List.of());
    Optional<Ride> found = Optional.empty();
    boolean late = sheet.day.sortPoints().stream().anyMatch(s -> s.unit().equals(box.from()));
    for (int on = 0; on < list.size(); on++) {
      if (!isAt(list, on, box.from(), load)) {
        continue;
      }
      for (int off = on + 1; off < list.size(); off++) {
        if (isAt(list, off, box.to(), unload)) {
          found = Optional.of(new Ride(list.get(on), list.get(off)));
          break;
        }
      }
      if (found.isPresent() && !late) {
        return found;
      }
    }
    return found;
  }

  private static boolean isAt(List<Visit> list, int stop, UnitId unit, OptionalInt wanted) {
    return list.get(stop).unit.equals(unit) && (wanted.isEmpty() || wanted.getAsInt() == stop);
  }

  void put(BoxId box, Ride ride) {
    ride.load().load.add(box);
    ride.unload().unload.add(box);
  }
}
