package se.bokskjuts.api.edit;

import static se.bokskjuts.api.edit.EditRequest.need;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.jobs.PlanItems;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.edit.Edit;
import se.bokskjuts.optimizer.edit.HandCalls;
import se.bokskjuts.optimizer.edit.HandPins;
import se.bokskjuts.routing.RoadPoint;

/** Turns what was asked into an edit of the plan at hand, and notes what its words will need. */
@Component
class Translation {
  private final PlanItems items;
  private final DraftRoads roads;
  private final EditWords words;

  Translation(PlanItems items, DraftRoads roads, EditWords words) {
    this.words = words;
    this.items = items;
    this.roads = roads;
  }

  /** The edit, and the request with what it spoke of filled in. */
  record Translated(EditRequest request, Edit edit) {}

  Translated of(EditRequest asked, Draft draft) {
    EditRequest r = withUnitOfStop(asked, draft.plan());
    return switch (r.type()) {
      case MOVE_STOP, REMOVE_STOP, PIN_STOP, PIN_ORDER -> ofStop(r, draft.plan());
      case CLOSE_ROAD, OPEN_ROAD -> ofRoad(r, draft);
      case UNPIN_STOP, UNPIN_ORDER, FREE_COPY -> new Translated(r, unpin(r, draft));
      case KEEP_MINE -> new Translated(r, new Edit.AddPins(pinsOf(draft)));
      case REPACK -> new Translated(r, new Edit.Repack());
      default -> new Translated(r, simple(r, draft));
    };
  }

  /** A unit may be spoken of by a stop there. */
  private static EditRequest withUnitOfStop(EditRequest r, Plan plan) {
    if (r.unit() != null || r.van() == null || r.stop() == null) {
      return r;
    }
    List<UnitId> units = units(plan, VanId.of(r.van()));
    int stop = r.stop() - 1;
    return stop < 0 || stop >= units.size() ? r : r.withUnit(units.get(stop).value());
  }

  private Translated ofStop(EditRequest r, Plan plan) {
    VanId van = van(r.van(), "van");
    int stop = need(r.stop(), "stop") - 1;
    List<UnitId> units = units(plan, van);
    if (stop < 0 || stop >= units.size()) {
      return new Translated(r, new Edit.RemoveStop(van, stop));
    }
    UnitId unit = units.get(stop);
    Edit edit =
        switch (r.type()) {
          case MOVE_STOP ->
              new Edit.MoveStop(van, stop, van(r.toVan(), "toVan"), need(r.place(), "place") - 1);
          case REMOVE_STOP -> new Edit.RemoveStop(van, stop);
          case PIN_STOP -> new Edit.AddPin(new Pin.VanOfUnit(van, unit));
          default -> new Edit.AddPin(new Pin.FirstStops(van, units.subList(0, stop + 1)));
        };
    return new Translated(r.withUnit(unit.value()), edit);
  }

  static List<UnitId> units(Plan plan, VanId van) {
    return plan.routes().stream()
        .filter(p -> p.van().equals(van))
        .flatMap(p -> p.stops().stream())
        .map(Stop::unit)
        .toList();
  }

  private Edit simple(EditRequest r, Draft draft) {
    return switch (r.type()) {
      case ADD_STOP ->
          new Edit.AddStop(unit(r.unit()), van(r.toVan(), "toVan"), need(r.place(), "place") - 1);
      case MOVE_BOX ->
          new Edit.MoveBox(
              box(r.box()), van(r.toVan(), "toVan"), index(r.load()), index(r.unload()));
      case LEAVE_BOX -> new Edit.LeaveBox(box(r.box()));
      case LEAVE_TRANSFER -> new Edit.LeaveTransfer(transfer(r.transfer(), draft.plan()));
      case SEND_TRANSFER -> new Edit.RemovePin(new Pin.Stays(transfer(r.transfer(), draft.plan())));
      case CHOOSE_COPY ->
          new Edit.AddPin(
              new Pin.CopyOfHold(
                  HoldId.of(need(r.hold(), "hold")), ItemId.of(need(r.item(), "item"))));
      case CLOSE_UNIT -> new Edit.CloseUnit(unit(r.unit()));
      case OPEN_UNIT -> new Edit.OpenUnit(unit(r.unit()));
      case TAKE_VAN_OUT -> new Edit.TakeVanOut(van(r.van(), "van"));
      case PUT_VAN_BACK -> new Edit.PutVanBack(van(r.van(), "van"));
      default -> throw new IllegalStateException("no edit of type " + r.type());
    };
  }

  /** The pin of the day that is spoken of. */
  private Edit unpin(EditRequest r, Draft draft) {
    return draft.state().day().pins().stream()
        .filter(p -> isMeant(p, r))
        .findFirst()
        .map(Edit.RemovePin::new)
        .orElseThrow(() -> RefusedException.of(ProblemCode.EDIT_REFUSED, words.alreadySo()));
  }

  private static boolean isMeant(Pin pin, EditRequest r) {
    return switch (r.type()) {
      case UNPIN_STOP -> pin instanceof Pin.VanOfUnit p && p.unit().equals(unit(r.unit()));
      case UNPIN_ORDER -> pin instanceof Pin.FirstStops p && p.van().equals(van(r.van(), "van"));
      default -> pin instanceof Pin.CopyOfHold p && p.hold().value().equals(need(r.hold(), "hold"));
    };
  }

  /** What the steps so far moved, as pins that the plan keeps. */
  List<Pin> pinsOf(Draft draft) {
    List<Pin> there = draft.state().day().pins();
    return HandPins.of(madeIn(draft), draft.plan()).stream()
        .filter(p -> !there.contains(p))
        .toList();
  }

  /** What the steps so far did that no pin says. */
  HandNotes.Kept keptOf(Draft draft) {
    List<HandNotes.OnVan> boxes = new ArrayList<>();
    draft.state().byHand().stream()
        .sorted()
        .forEach(
            b ->
                draft.plan().routes().stream()
                    .filter(r -> r.stops().stream().anyMatch(s -> s.load().contains(b)))
                    .forEach(r -> boxes.add(new HandNotes.OnVan(b.value(), r.van().value()))));
    return HandNotes.Kept.of(boxes, HandCalls.of(madeIn(draft), draft.plan()));
  }

  private List<HandPins.Made> madeIn(Draft draft) {
    List<HandPins.Made> made = new ArrayList<>();
    for (int i = 1; i <= draft.at(); i++) {
      EditRequest request = draft.steps().get(i).request();
      if (MOVES.contains(request.type())) {
        Edit edit = editOf(request, draft.steps().get(i - 1).state().plan());
        made.add(new HandPins.Made(edit, draft.steps().get(i - 1).state()));
      }
    }
    return made;
  }

  private static final List<EditType> MOVES =
      List.of(EditType.MOVE_STOP, EditType.ADD_STOP, EditType.REMOVE_STOP, EditType.MOVE_BOX);

  private Edit editOf(EditRequest r, Plan before) {
    return switch (r.type()) {
      case MOVE_STOP, REMOVE_STOP -> ofStop(r, before).edit();
      case ADD_STOP -> new Edit.AddStop(unit(r.unit()), van(r.toVan(), "toVan"), 0);
      default ->
          new Edit.MoveBox(
              box(r.box()), van(r.toVan(), "toVan"), OptionalInt.empty(), OptionalInt.empty());
    };
  }

  private Translated ofRoad(EditRequest r, Draft draft) {
    EditRequest at = r;
    if (r.lat() == null && r.type() == EditType.CLOSE_ROAD) {
      RoadPoint middle = roads.middle(unit(r.unit()), unit(need(r.toUnit(), "toUnit")), draft);
      at = r.withSpot(middle.lat(), middle.lon());
    }
    return new Translated(at, new Edit.ChangeRoads(roads.matrixAfter(at, draft)));
  }

  private TransferId transfer(@Nullable String text, Plan plan) {
    String sought = need(text, "transfer").strip();
    List<TransferId> named = items.named(plan, sought);
    return named.isEmpty() ? TransferId.of(sought) : named.get(0);
  }

  private static OptionalInt index(@Nullable Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number - 1);
  }

  private static VanId van(@Nullable String id, String name) {
    return VanId.of(need(id, name));
  }

  private static UnitId unit(@Nullable String id) {
    return UnitId.of(need(id, "unit"));
  }

  private static BoxId box(@Nullable String id) {
    return BoxId.of(need(id, "box").strip());
  }
}
