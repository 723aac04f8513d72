package se.bokskjuts.optimizer.edit;

import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;

/** A stop while it is being moved about; seconds of the day. */
final class Visit {
  final UnitId unit;
  final List<BoxId> unload = new ArrayList<>();
  final List<BoxId> load = new ArrayList<>();
  int arrive;
  int start;
  int depart;

  /** Service may not begin before: what is loaded is not there yet. */
  int notBefore;

  Visit(UnitId unit) {
    this.unit = unit;
  }

  static Visit of(Stop stop) {
    Visit visit = new Visit(stop.unit());
    visit.unload.addAll(stop.unload());
    visit.load.addAll(stop.load());
    visit.arrive = stop.arrive().toSecondOfDay();
    visit.start = stop.start().toSecondOfDay();
    visit.depart = stop.depart().toSecondOfDay();
    return visit;
  }

  int lifts() {
    return unload.size() + load.size();
  }

  void forget(BoxId box) {
    unload.remove(box);
    load.remove(box);
  }
}
