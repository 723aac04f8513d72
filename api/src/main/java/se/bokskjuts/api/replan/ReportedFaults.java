package se.bokskjuts.api.replan;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.field.VanDelays;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.delivery.DeliveryState;
import se.bokskjuts.data.delivery.EventKind;
import se.bokskjuts.data.delivery.Mark;
import se.bokskjuts.data.delivery.Reason;
import se.bokskjuts.data.delivery.StopRef;
import se.bokskjuts.data.store.EventStore;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * What drivers and units reported of a published plan, as far as it bears on the rest of the day.
 */
@Component
class ReportedFaults {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** A van that is less late than this is in time. */
  private static final int LATE_MINUTES = 5;

  private final EventStore events;
  private final VanDelays delays;
  private final Texts texts;

  ReportedFaults(EventStore events, VanDelays delays, Texts texts) {
    this.events = events;
    this.delays = delays;
    this.texts = texts;
  }

  /**
   * A report to reckon with or not.
   *
   * @param value of its tick box; see {@link ReplanForm}
   * @param sure whether it is reckoned with unless somebody says otherwise
   */
  record Report(String value, String text, boolean sure) {}

  /**
   * In the order of the vans and their stops; nothing twice.
   *
   * @param known vans that are out of the plan already
   */
  List<Report> of(StoredPlan plan, LocalTime now, Set<String> known) {
    DeliveryState state = events.getState(plan);
    Reading reading = new Reading(plan, state, now);
    Map<VanId, Long> late = delays.minutesNow(plan);
    for (Route route : plan.plan().routes()) {
      if (!known.contains(route.van().value())) {
        reading.readVan(route, late.getOrDefault(route.van(), 0L));
      }
      for (int i = 0; i < route.stops().size(); i++) {
        reading.readStop(route, i);
      }
    }
    plan.plan().boxes().forEach(reading::readBox);
    return new ArrayList<>(reading.found.values());
  }

  private final class Reading {
    private final StoredPlan plan;
    private final DeliveryState state;
    private final LocalTime now;
    private final Map<String, Report> found = new LinkedHashMap<>();

    Reading(StoredPlan plan, DeliveryState state, LocalTime now) {
      this.plan = plan;
      this.state = state;
      this.now = now;
    }

    /** A van that stands still is not late as well. */
    void readVan(Route route, long late) {
      String van = route.van().value();
      state.findStopped(route.van()).ifPresent(m -> add("van|" + van, "VAN", true, m, van));
      if (late >= LATE_MINUTES && state.findStopped(route.van()).isEmpty()) {
        String value = "late|" + van + "|" + late;
        found.put(value, new Report(value, texts.get("replan.reported.LATE", van, late), true));
      }
    }

    /** A stop at which nothing was to be done any more is reckoned with already. */
    void readStop(Route route, int index) {
      Stop stop = route.stops().get(index);
      StopRef ref = new StopRef(route.van(), index);
      String van = route.van().value();
      boolean begun = index <= ReplanEvents.begun(route, now);
      if (!(stop.load().isEmpty() && stop.unload().isEmpty())) {
        String value = "missed|" + van + "|" + stop.unit().value();
        state
            .findMissed(ref)
            .ifPresent(m -> add(value, "STOP", begun, m, van, nameOf(stop.unit())));
      }
      for (BoxId box : stop.load()) {
        state
            .findLoad(ref, box)
            .filter(m -> m.kind() == EventKind.NOT_LOADED)
            .ifPresent(m -> addBox("LEFT", true, m, box, van, nameOf(stop.unit())));
      }
      for (BoxId box : stop.unload()) {
        state
            .findUnload(ref, box)
            .filter(m -> m.reason().filter(Reason.NOT_ABOARD::equals).isPresent())
            .ifPresent(m -> addBox("ABSENT", true, m, box, van, nameOf(stop.unit())));
      }
    }

    /** The unit's word does not say where the box is instead. */
    void readBox(Box box) {
      state
          .findReceipt(box.to(), box.id())
          .filter(m -> m.kind() == EventKind.NOT_RECEIVED)
          .ifPresent(m -> addBox("NOT_COME", false, m, box.id(), "", nameOf(box.to())));
    }

    private void addBox(String word, boolean sure, Mark mark, BoxId box, String van, String unit) {
      add("box|" + box.value(), word, sure, mark, box.value(), unit, van);
    }

    private void add(String value, String word, boolean sure, Mark mark, Object... names) {
      List<Object> all = new ArrayList<>();
      all.add(mark.at().atZone(SWEDEN).format(CLOCK));
      all.add(mark.reason().map(r -> texts.get("field.reason." + r)).orElse(""));
      all.addAll(List.of(names));
      String text = texts.get("replan.reported." + word, all.toArray());
      found.putIfAbsent(value, new Report(value, text, sure));
    }

    private String nameOf(UnitId unit) {
      return plan.day().findUnit(unit).map(u -> u.name()).orElse(unit.value());
    }
  }
}
