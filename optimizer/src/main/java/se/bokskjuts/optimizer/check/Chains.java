package se.bokskjuts.optimizer.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.check.CheckedBox.Event;

/** Every box's way in place and time (H1, H4), over docks (H6), into units (H10). */
final class Chains {
  private static final Comparator<Event> IN_TIME =
      Comparator.comparingInt(Event::second).thenComparing(Event::isLoad);
  private final Map<UnitId, Integer> inbound = new LinkedHashMap<>();
  private final Day day;
  private final Findings findings;

  static void follow(Day day, Boxes boxes, Findings findings) {
    Chains chains = new Chains(day, findings);
    boxes.all().forEach(chains::follow);
    chains.checkInbound();
  }

  private Chains(Day day, Findings findings) {
    this.day = day;
    this.findings = findings;
  }

  private void follow(CheckedBox box) {
    if (box.events.isEmpty()) {
      findings.add(Rule.H1, "box " + box.id() + " is packed but never loaded");
      return;
    }
    List<Event> events = new ArrayList<>(box.events);
    events.sort(IN_TIME);
    new Way(box).walk(events);
  }

  private void checkInbound() {
    inbound.forEach(
        (id, n) -> {
          Unit unit = day.findUnit(id).orElse(null);
          if (unit == null) {
            findings.add(Rule.FILE, "a box is addressed to unknown unit " + id);
          } else if (n > unit.maxBoxesIn().orElse(Integer.MAX_VALUE)) {
            findings.add(Rule.H10, id + " gets " + n + " boxes");
          }
        });
  }

  /** One box on its way. */
  private final class Way {
    private final CheckedBox box;
    private @Nullable VanId aboard;
    private @Nullable Integer free;

    Way(CheckedBox box) {
      this.box = box;
    }

    void walk(List<Event> events) {
      for (Event event : events) {
        if (event.isLoad()) {
          load(event);
        } else {
          unload(event);
        }
      }
      if (box.place.equals(box.box.to())) {
        box.delivered = free;
        inbound.merge(box.box.to(), 1, Integer::sum);
      } else if (day.findUnit(box.place).isEmpty()) {
        findings.add(Rule.FILE, "box " + box.id() + " is at unknown unit " + box.place);
      } else if (!day.isDock(box.place)) {
        findings.add(
            Rule.H4,
            "box " + box.id() + " is left at " + box.place + ", neither its address nor a dock");
      }
    }

    private void load(Event event) {
      if (aboard != null || !event.unit().equals(box.place)) {
        findings.add(
            Rule.H1,
            "box " + box.id() + " is loaded at " + event.unit() + " but stands at " + box.place);
      }
      if (free == null) {
        box.firstLoaded = event.start();
      } else {
        changeVan(event, free);
      }
      aboard = event.van();
    }

    private void changeVan(Event event, int unloaded) {
      if (!day.isDock(event.unit())) {
        findings.add(Rule.H6, "box " + box.id() + " changes van at " + event.unit() + ", no dock");
      }
      long early = (long) unloaded + day.problem.dockSeconds() - event.start();
      if (early > 0) {
        findings.add(
            Rule.H6,
            "box " + box.id() + " is loaded at " + event.unit() + " " + early + " s too early");
      }
    }

    private void unload(Event event) {
      if (!event.van().equals(aboard)) {
        findings.add(
            Rule.H1,
            "box "
                + box.id()
                + " is unloaded by "
                + event.van()
                + ", which does not carry it then");
      }
      box.place = event.unit();
      free = event.depart();
      aboard = null;
    }
  }
}
