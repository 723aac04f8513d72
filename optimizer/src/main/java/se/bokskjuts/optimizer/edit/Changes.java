package se.bokskjuts.optimizer.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.edit.EditRefusedException.Why;

/** Does one edit to a sheet, the boxes following as far as they can. */
final class Changes {
  private final Sheet sheet;
  private final EditState base;
  private final Rides rides;

  /**
   * @param base the state that units and vans are brought back from
   */
  Changes(Sheet sheet, EditState base) {
    this.sheet = sheet;
    this.base = base;
    this.rides = new Rides(sheet);
  }

  void make(Edit edit) {
    if (edit instanceof Edit.MoveStop e) {
      moveStop(e);
    } else if (edit instanceof Edit.AddStop e) {
      requireOpen(e.unit());
      insert(e.van(), e.place(), new Visit(e.unit()));
    } else if (edit instanceof Edit.RemoveStop e) {
      sheet.getVisits(e.van()).remove(sheet.getVisit(e.van(), e.stop()));
    } else if (edit instanceof Edit.MoveBox e) {
      moveBox(e);
    } else if (edit instanceof Edit.LeaveBox e) {
      leaveBox(sheet.getBox(e.box()));
    } else if (edit instanceof Edit.LeaveTransfer e) {
      addPin(new Pin.Stays(e.transfer()));
    } else if (edit instanceof Edit.AddPin e) {
      addPin(e.pin());
    } else if (edit instanceof Edit.AddPins e) {
      e.pins().stream().filter(p -> !sheet.day.pins().contains(p)).forEach(this::addPin);
    } else if (edit instanceof Edit.RemovePin e) {
      removePin(e.pin());
    } else if (edit instanceof Edit.Repack) {
      sheet.byHand.clear();
    } else {
      new DayChanges(sheet, base).make(edit);
    }
    rides.mend();
  }

  private void requireOpen(UnitId id) {
    Unit unit =
        sheet.day.findUnit(id).orElseThrow(() -> new EditRefusedException(Why.NO_SUCH_UNIT, id));
    if (UnitRoom.isClosed(unit)) {
      throw new EditRefusedException(Why.UNIT_IS_CLOSED, id);
    }
  }

  private void moveStop(Edit.MoveStop e) {
    Visit visit = sheet.getVisit(e.van(), e.stop());
    if (e.van().equals(e.toVan()) && e.stop() == e.place()) {
      throw new EditRefusedException(Why.NOTHING_TO_DO);
    }
    sheet.getVisits(e.toVan());
    List<Visit> from = sheet.getVisits(e.van());
    from.remove(e.stop());
    insert(e.toVan(), e.place(), visit);
  }

  private void insert(VanId van, int place, Visit visit) {
    List<Visit> list = sheet.getVisits(van);
    if (place < 0 || place > list.size()) {
      throw new EditRefusedException(Why.NO_SUCH_PLACE, van, place + 1, list.size());
    }
    list.add(place, visit);
  }

  private void moveBox(Edit.MoveBox e) {
    Box box = sheet.getBox(e.box());
    sheet.getVisits(e.van());
    Optional<Rides.Ride> ride = rides.findRide(box, e.van(), e.load(), e.unload());
    if (ride.isEmpty()) {
      throw new EditRefusedException(Why.VAN_DOES_NOT_PASS, e.van(), box.from(), box.to());
    }
    sheet.takeOff(box.id());
    rides.put(box.id(), ride.get());
    sheet.byHand.add(box.id());
  }

  private void leaveBox(Box box) {
    Set<TransferId> here = new HashSet<>();
    sheet.items().values().stream()
        .filter(t -> t.from().equals(box.from()) && box.items().contains(t.id()))
        .forEach(t -> here.add(t.id()));
    sheet.unpack(box.id());
    here.stream().sorted().forEach(t -> addPin(new Pin.Stays(t)));
  }

  private void addPin(Pin pin) {
    requireKnown(pin);
    List<Pin> pins = new ArrayList<>(sheet.day.pins());
    if (pins.contains(pin)) {
      throw new EditRefusedException(Why.NOTHING_TO_DO);
    }
    pins.removeIf(p -> speaksOfTheSame(p, pin));
    pins.add(pin);
    sheet.day = sheet.day.withPins(pins);
    if (pin instanceof Pin.Stays p) {
      sheet.takeOut(Set.of(p.transfer()), b -> true);
    } else if (pin instanceof Pin.CopyOfHold p && !p.item().equals(sheet.copies.get(p.hold()))) {
      sheet.takeOut(Set.of(TransferId.of(p.hold().value())), b -> true);
      sheet.copies.values().remove(p.item());
      sheet.copies.put(p.hold(), p.item());
    }
  }

  private void requireKnown(Pin pin) {
    if (pin instanceof Pin.VanOfUnit p) {
      sheet.getVisits(p.van());
      requireOpen(p.unit());
    } else if (pin instanceof Pin.FirstStops p) {
      sheet.getVisits(p.van());
      p.units().forEach(this::requireOpen);
    } else if (pin instanceof Pin.Stays p) {
      if (!sheet.items().containsKey(p.transfer())) {
        throw new EditRefusedException(Why.NO_SUCH_TRANSFER, p.transfer());
      }
    } else if (pin instanceof Pin.CopyOfHold p) {
      Optional<HoldRequest> hold =
          sheet.day.holds().stream().filter(h -> h.id().equals(p.hold())).findFirst();
      if (hold.flatMap(h -> Sheet.findCopy(h, p.item())).isEmpty()) {
        throw new EditRefusedException(Why.NO_SUCH_COPY, p.hold(), p.item());
      }
    }
  }

  private static boolean speaksOfTheSame(Pin one, Pin other) {
    if (one instanceof Pin.VanOfUnit a && other instanceof Pin.VanOfUnit b) {
      return a.unit().equals(b.unit());
    }
    if (one instanceof Pin.FirstStops a && other instanceof Pin.FirstStops b) {
      return a.van().equals(b.van());
    }
    return one instanceof Pin.CopyOfHold a
        && other instanceof Pin.CopyOfHold b
        && a.hold().equals(b.hold());
  }

  private void removePin(Pin pin) {
    List<Pin> pins = new ArrayList<>(sheet.day.pins());
    if (!pins.remove(pin)) {
      throw new EditRefusedException(Why.NOTHING_TO_DO);
    }
    sheet.day = sheet.day.withPins(pins);
  }

  /** Edits of the day itself: closed units, vans, roads. */
  private record DayChanges(Sheet sheet, EditState base) {
    void make(Edit edit) {
      if (edit instanceof Edit.CloseUnit e) {
        closeUnit(e.unit());
      } else if (edit instanceof Edit.OpenUnit e) {
        Unit was = base.day().findUnit(e.unit()).orElseThrow(() -> noSuch(e.unit()));
        sheet.day = sheet.day.withUnit(e.unit(), u -> was);
      } else if (edit instanceof Edit.TakeVanOut e) {
        takeVanOut(e.van());
      } else if (edit instanceof Edit.PutVanBack e) {
        putVanBack(e.van());
      } else if (edit instanceof Edit.ChangeRoads e) {
        sheet.day = sheet.day.withMatrix(e.matrix());
      } else {
        throw new IllegalStateException("an edit that nobody makes: " + edit);
      }
    }

    private static EditRefusedException noSuch(UnitId unit) {
      return new EditRefusedException(Why.NO_SUCH_UNIT, unit);
    }

    private void closeUnit(UnitId id) {
      Unit unit = sheet.day.findUnit(id).orElseThrow(() -> noSuch(id));
      if (UnitRoom.isClosed(unit)) {
        throw new EditRefusedException(Why.UNIT_IS_CLOSED, id);
      }
      sheet.visits.values().forEach(list -> list.removeIf(v -> v.unit.equals(id)));
      sheet.day = sheet.day.withUnit(id, UnitRoom::closed);
      dropPins(
          p ->
              p instanceof Pin.VanOfUnit v && v.unit().equals(id)
                  || p instanceof Pin.FirstStops f && f.units().contains(id));
    }

    private void takeVanOut(VanId id) {
      sheet.getVisits(id);
      sheet.visits.remove(id);
      List<Van> vans = sheet.day.vans().stream().filter(v -> !v.id().equals(id)).toList();
      sheet.day = sheet.day.withVans(vans);
      dropPins(
          p ->
              p instanceof Pin.VanOfUnit v && v.van().equals(id)
                  || p instanceof Pin.FirstStops f && f.van().equals(id));
    }

    private void dropPins(java.util.function.Predicate<Pin> which) {
      sheet.day = sheet.day.withPins(sheet.day.pins().stream().filter(which.negate()).toList());
    }

    private void putVanBack(VanId id) {
      if (sheet.visits.containsKey(id)) {
        throw new EditRefusedException(Why.NOTHING_TO_DO);
      }
      Set<VanId> running = new HashSet<>(sheet.visits.keySet());
      running.add(id);
      List<Van> vans = base.day().vans().stream().filter(v -> running.contains(v.id())).toList();
      if (vans.size() != running.size()) {
        throw new EditRefusedException(Why.NO_SUCH_VAN, id);
      }
      sheet.day = sheet.day.withVans(vans);
      sheet.visits.put(id, new ArrayList<>());
    }
  }
}
