package se.bokskjuts.api.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.edit.Board.BoxChip;
import se.bokskjuts.api.edit.Board.Choice;
import se.bokskjuts.api.edit.Board.PinLine;
import se.bokskjuts.api.edit.Board.RoadLine;
import se.bokskjuts.api.edit.Board.StepLine;
import se.bokskjuts.api.edit.Board.StopRow;
import se.bokskjuts.api.edit.Board.VanCard;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.view.BoxLine;
import se.bokskjuts.api.view.PlanPicture;
import se.bokskjuts.api.view.StopLine;
import se.bokskjuts.api.view.VanDay;
import se.bokskjuts.api.view.VanPlaces;
import se.bokskjuts.api.web.Kronor;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.edit.Editing;
import se.bokskjuts.routing.RoadPoint;

/** Draws up the page of a draft. */
@Component
class Boards {
  private final EditWords words;
  private final ViolationWords broken;
  private final DraftRoads roads;
  private final Texts texts;

  Boards(EditWords words, ViolationWords broken, DraftRoads roads, Texts texts) {
    this.words = words;
    this.broken = broken;
    this.roads = roads;
    this.texts = texts;
  }

  Board of(Draft draft, PlanPicture picture) {
    DayProblem day = draft.state().day();
    Money now = DraftJson.total(draft, draft.at());
    Money sinceStart = now.minus(DraftJson.total(draft, 0));
    Money sinceLast = now.minus(DraftJson.total(draft, Math.max(0, draft.at() - 1)));
    List<String> faults = broken.list(draft.judgement().violations(), day);
    List<RoadPoint> closed = roads.closedSpots(draft);
    return new Board(
        draft.rowVersion(),
        Kronor.whole(now),
        Kronor.wholeChange(sinceStart),
        Kronor.wholeChange(sinceLast),
        sinceStart.ore() > 0 ? "warn" : sinceStart.ore() < 0 ? "good" : "plain",
        texts.get("edit.say", Kronor.whole(now), Kronor.wholeChange(sinceStart), verdict(faults)),
        chosen(draft),
        faults,
        steps(draft),
        draft.canUndo(),
        draft.canRedo(),
        vans(draft, picture),
        draft.start().day().vans().stream()
            .map(Van::id)
            .filter(v -> day.vans().stream().noneMatch(w -> w.id().equals(v)))
            .map(VanId::value)
            .toList(),
        units(day, false),
        units(day, true),
        day.pins().stream().map(p -> pin(p, day)).toList(),
        closed.stream().map(Boards::road).toList(),
        String.join(";", closed.stream().map(p -> p.lat() + "," + p.lon()).toList()));
  }

  private String verdict(List<String> faults) {
    return faults.isEmpty() ? texts.get("edit.sound") : texts.get("edit.broken", faults.size());
  }

  private static RoadLine road(RoadPoint p) {
    return new RoadLine(
        p.lat(), p.lon(), String.format(Locale.ROOT, "%.4f, %.4f", p.lat(), p.lon()));
  }

  /** Where the stop stands that the last step moved or added. */
  private static String chosen(Draft draft) {
    EditRequest last = draft.step().request();
    boolean moved = last.type() == EditType.MOVE_STOP || last.type() == EditType.ADD_STOP;
    if (draft.at() > 0 && moved) {
      return last.toVan() + "|" + last.place();
    }
    boolean named = last.van() != null && last.stop() != null;
    return draft.at() > 0 && named && last.type() != EditType.REMOVE_STOP
        ? last.van() + "|" + last.stop()
        : "";
  }

  private List<StepLine> steps(Draft draft) {
    List<StepLine> lines = new ArrayList<>();
    for (int i = 1; i < draft.steps().size(); i++) {
      Draft.Step step = draft.steps().get(i);
      lines.add(
          new StepLine(
              i,
              words.of(step.request(), step.state().day()),
              step.author(),
              step.time(),
              i > draft.at()));
    }
    lines.sort(Comparator.comparing(StepLine::number).reversed());
    return lines;
  }

  private static List<Choice> units(DayProblem day, boolean closed) {
    return day.units().stream()
        .filter(u -> Editing.isClosed(u) == closed)
        .map(u -> new Choice(u.id().value(), u.name()))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }

  private List<VanCard> vans(Draft draft, PlanPicture picture) {
    List<Van> all = draft.state().day().vans();
    Map<VanId, Integer> colours = VanPlaces.of(all);
    List<VanCard> cards = new ArrayList<>();
    for (Van van : all) {
      Optional<VanDay> day =
          picture.vans().stream().filter(v -> v.van().equals(van.id())).findFirst();
      cards.add(
          new VanCard(
              van.id().value(),
              colours.getOrDefault(van.id(), 0),
              day.map(VanDay::from).orElse(""),
              day.map(VanDay::to).orElse(""),
              day.map(this::summary).orElse(van.id().value()),
              day.map(d -> rows(d, draft)).orElse(List.of())));
    }
    return cards;
  }

  private String summary(VanDay v) {
    return texts.get(
        "van.line",
        v.van().value(),
        v.from(),
        v.to(),
        v.km(),
        v.hours(),
        v.mostBoxes(),
        v.capacityBoxes());
  }

  private static List<StopRow> rows(VanDay van, Draft draft) {
    Set<UnitId> pinned = new HashSet<>();
    int start = 0;
    for (Pin pin : draft.state().day().pins()) {
      if (pin instanceof Pin.VanOfUnit p) {
        pinned.add(p.unit());
      } else if (pin instanceof Pin.FirstStops p && p.van().equals(van.van())) {
        start = p.units().size();
      }
    }
    int first = start;
    return van.stops().stream()
        .map(s -> row(s, draft, pinned.contains(s.unit()), s.number() <= first))
        .toList();
  }

  private static StopRow row(StopLine s, Draft draft, boolean pinned, boolean inPinnedStart) {
    return new StopRow(
        s.number(),
        s.unit().value(),
        s.name(),
        s.arrive(),
        s.start(),
        s.depart(),
        s.unload().stream().map(b -> chip(b, draft)).toList(),
        s.load().stream().map(b -> chip(b, draft)).toList(),
        s.boxesAboard(),
        s.kgAboard(),
        pinned,
        inPinnedStart);
  }

  private static BoxChip chip(BoxLine box, Draft draft) {
    return new BoxChip(
        box.id().value(),
        box.fromName() + " – " + box.toName(),
        draft.state().byHand().contains(box.id()));
  }

  private PinLine pin(Pin pin, DayProblem day) {
    if (pin instanceof Pin.VanOfUnit p) {
      String text = texts.get("edit.pinVan", name(p.unit(), day), p.van().value());
      return new PinLine(text, "UNPIN_STOP", "unit", p.unit().value());
    } else if (pin instanceof Pin.FirstStops p) {
      List<String> names = p.units().stream().map(u -> name(u, day)).toList();
      String text = texts.get("edit.pinFirst", p.van().value(), String.join(", ", names));
      return new PinLine(text, "UNPIN_ORDER", "van", p.van().value());
    } else if (pin instanceof Pin.CopyOfHold p) {
      String text = texts.get("edit.pinCopy", p.hold().value(), p.item().value());
      return new PinLine(text, "FREE_COPY", "hold", p.hold().value());
    } else if (pin instanceof Pin.Stays p) {
      String text = texts.get("edit.pinStays", p.transfer().value());
      return new PinLine(text, "SEND_TRANSFER", "transfer", p.transfer().value());
    }
    throw new IllegalStateException("a kind of pin without words: " + pin);
  }

  private static String name(UnitId id, DayProblem day) {
    return day.findUnit(id).map(Unit::name).orElse(id.value());
  }
}
