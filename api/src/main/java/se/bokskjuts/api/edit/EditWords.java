package se.bokskjuts.api.edit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.edit.EditRefusedException;

/** What was done, and why something was not, in the reader's language. */
@Component
public class EditWords {
  private final Texts texts;

  EditWords(Texts texts) {
    this.texts = texts;
  }

  /** Such as: Mora bibliotek flyttat från bil-1 till bil-2, plats 3. */
  public String of(EditRequest r, DayProblem day) {
    boolean within = r.type() == EditType.MOVE_STOP && Objects.equals(r.van(), r.toVan());
    return texts.get(
        within ? "edit.did.MOVE_WITHIN" : "edit.did." + r.type(),
        name(r.unit(), day),
        text(r.van()),
        text(r.toVan()),
        text(r.place()),
        text(r.box()),
        text(r.transfer() == null ? r.hold() : r.transfer()),
        name(r.toUnit(), day));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String name(@Nullable String unit, DayProblem day) {
    return unit == null ? "" : day.findUnit(UnitId.of(unit)).map(Unit::name).orElse(unit);
  }

  public String began() {
    return texts.get("edit.began");
  }

  String alreadySo() {
    return texts.get("edit.refused.NOTHING_TO_DO");
  }

  String nothingToUndo() {
    return texts.get("edit.nothingToUndo");
  }

  String nothingToRedo() {
    return texts.get("edit.nothingToRedo");
  }

  String refusal(EditRefusedException e, DayProblem day) {
    List<String> names = e.values().stream().map(v -> Objects.toString(name(v, day))).toList();
    return texts.get("edit.refused." + e.why(), names.toArray());
  }
}
