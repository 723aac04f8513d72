package se.bokskjuts.optimizer.search;

import java.util.List;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Transfer;

/** The way that every item has in boxes already packed. */
final class CargoStart {
  private final Instance in;
  private final Cargo cargo;
  private final CargoWays ways;
  private final Timetable times;

  CargoStart(Instance in, Cargo cargo, CargoWays ways, Timetable times) {
    this.in = in;
    this.cargo = cargo;
    this.ways = ways;
    this.times = times;
  }

  CargoWay[] of(Polishing.Contents contents) {
    CargoLane[] first = new CargoLane[cargo.count];
    CargoLane[] onward = new CargoLane[cargo.count];
    for (boolean sort : new boolean[] {true, false}) {
      for (BoxDraft draft : contents.drafts()) {
        if (draft.sort() == sort) {
          CargoLane lane = lane(draft);
          for (Transfer item : draft.items()) {
            int i = cargo.indexOf(item.id());
            if (first[i] == null) {
              first[i] = lane;
            } else {
              onward[i] = lane;
            }
          }
        }
      }
    }
    CargoWay[] begin = new CargoWay[cargo.count];
    for (int i = 0; i < cargo.count; i++) {
      begin[i] =
          first[i] == null
              ? still(i, contents)
              : ways.find(i, copyAt(i, first[i].from, contents), first[i], onward[i]);
    }
    return begin;
  }

  private CargoLane lane(BoxDraft draft) {
    Ride ride = new Ride(draft.load(), draft.unload(), draft.dockOut(), draft.dockIn());
    return ways.lane(draft.from(), draft.to(), draft.sort(), ride, times.unit[draft.unload()]);
  }

  /** The chosen copy's index; 0 for a transfer. */
  private int copyAt(int i, int unit, Polishing.Contents contents) {
    if (cargo.hold[i] < 0) {
      return 0;
    }
    HoldRequest hold = in.demand.holds.get(cargo.hold[i]);
    ItemId item = contents.copies().get(hold.id());
    List<Copy> copies = Demand.copiesAllowed(in, hold);
    for (int c = 0; c < copies.size(); c++) {
      if (copies.get(c).item().equals(item) && cargo.at[i][c] == unit) {
        return c;
      }
    }
    throw new IllegalStateException("hold " + hold.id() + " rides without a copy");
  }

  private CargoWay still(int i, Polishing.Contents contents) {
    CargoWay stays = ways.ways[i][0];
    for (CargoWay way : ways.ways[i]) {
      if (way.first() == null) {
        boolean local =
            way.copy() >= 0
                && Demand.copiesAllowed(in, in.demand.holds.get(cargo.hold[i]))
                    .get(way.copy())
                    .item()
                    .equals(contents.copies().get(in.demand.holds.get(cargo.hold[i]).id()));
        if (local) {
          return way;
        }
        stays = way.copy() < 0 ? way : stays;
      }
    }
    return stays;
  }
}
