package se.bokskjuts.api.paper;

import java.util.HashMap;
import java.util.Map;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** A day and its plan with all that the papers look up in them, made once. */
final class PaperDay {
  final DayProblem day;
  final Plan plan;
  final PaperSettings settings;
  final Words words;
  final Journeys journeys;
  private final Map<TransferId, ItemDetails> details;
  private final Map<UnitId, UnitNotes> notes;
  private final Map<UnitId, Unit> units;
  private final Map<UnitId, UnitName> names = new HashMap<>();
  private final Map<VanId, Lane> lanes;
  private final Map<TransferId, String> chosenCopies = new HashMap<>();

  PaperDay(
      DayProblem day,
      Plan plan,
      PaperSettings settings,
      Map<TransferId, ItemDetails> details,
      Map<UnitId, UnitNotes> notes) {
    this.day = day;
    this.plan = plan;
    this.settings = settings;
    this.details = details;
    this.notes = notes;
    words = new Words(settings.locale());
    journeys = new Journeys(day, plan);
    plan.copies().forEach((h, i) -> chosenCopies.put(TransferId.of(h.value()), i.value()));
    units = day.unitsById();
    lanes = Lane.ofAll(day.vans());
    Map<UnitId, String> codes = ShortCodes.of(day.units(), notes);
    for (Unit unit : day.units()) {
      String full = Clean.text(unit.name());
      names.put(
          unit.id(),
          new UnitName(
              codes.get(unit.id()),
              UnitName.headlineOf(full, Clean.text(unit.municipality())),
              full));
    }
  }

  Unit unit(UnitId id) {
    Unit unit = units.get(id);
    if (unit == null) {
      throw new IllegalArgumentException("the plan names unit " + id + ", which the day lacks");
    }
    return unit;
  }

  UnitName name(UnitId id) {
    return names.get(unit(id).id());
  }

  Lane lane(VanId id) {
    Lane lane = lanes.get(id);
    if (lane == null) {
      throw new IllegalArgumentException("the plan names van " + id + ", which the day lacks");
    }
    return lane;
  }

  UnitNotes notes(UnitId id) {
    return notes.getOrDefault(id, UnitNotes.NONE);
  }

  /** What is known of the item; without details its transfer's id stands for the barcode. */
  ItemDetails details(TransferId id) {
    ItemDetails found = details.getOrDefault(id, new ItemDetails(id, "", "", ""));
    String barcode = found.barcode().isBlank() ? barcodeInPlan(id) : found.barcode();
    return new ItemDetails(
        id, Clean.text(barcode), Clean.text(found.title()), Clean.text(found.shelf()));
  }

  private String barcodeInPlan(TransferId id) {
    return chosenCopies.getOrDefault(id, id.value());
  }

  Transfer transfer(TransferId id) {
    return journeys.getTransfer(id);
  }

  String boxKind(Box box) {
    return words.text(box.sort() ? "box.sort" : "box.direct");
  }

  /** What stands at the head and foot of every page. */
  Frame frame(String title, String badge, String colour) {
    String replaced =
        settings.replacedBy().isPresent()
            ? words.text("replaced", settings.replacedBy().getAsInt())
            : "";
    return new Frame(
        words.locale().getLanguage(),
        title,
        badge,
        colour,
        words.date(day.date()),
        words.text("plan", Clean.text(settings.planName()), settings.version()),
        replaced);
  }

  /**
   * @param badge a van's letter or a unit's short code
   * @param replaced empty while the plan is in force
   */
  record Frame(
      String lang,
      String title,
      String badge,
      String colour,
      String date,
      String plan,
      String replaced) {}
}
