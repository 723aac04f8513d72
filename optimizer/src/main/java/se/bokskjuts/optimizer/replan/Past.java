package se.bokskjuts.optimizer.replan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.VanId;

/**
 * What has happened by now, van by van and box by box.
 *
 * @param before what driving took until now
 */
record Past(Map<VanId, VanPast> vans, Map<BoxId, BoxPast> boxes, TravelMatrix before) {
  VanPast of(VanId van) {
    VanPast past = vans.get(van);
    if (past == null) {
      throw new IllegalArgumentException("the day has no van " + van);
    }
    return past;
  }

  /** Boxes packed by now, the first loaded first. */
  List<BoxPast> packed() {
    Comparator<BoxPast> order = Comparator.comparingInt(b -> b.firstLoaded);
    return boxes.values().stream()
        .filter(BoxPast::isPacked)
        .sorted(order.thenComparing(b -> b.box.id()))
        .toList();
  }

  Collection<BoxPast> all() {
    return boxes.values();
  }
}
