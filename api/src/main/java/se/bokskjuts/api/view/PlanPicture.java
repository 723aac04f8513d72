package se.bokskjuts.api.view;

import java.util.List;
import java.util.Optional;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.UnitId;

/** A plan and its day as people read them: every van, unit and box with names and times. */
public record PlanPicture(
    DayProblem day, Plan plan, List<VanDay> vans, List<UnitDay> units, List<BoxLine> boxes) {
  public PlanPicture {
    vans = List.copyOf(vans);
    units = List.copyOf(units);
    boxes = List.copyOf(boxes);
  }

  public static PlanPicture of(DayProblem day, Plan plan) {
    BoxLines boxes = BoxLines.of(day, plan);
    List<VanDay> vans = new VanDays(day, boxes).of(plan);
    List<UnitDay> units = UnitDays.of(day, plan, vans, boxes.all());
    return new PlanPicture(day, plan, vans, units, boxes.all());
  }

  public Optional<BoxLine> findBox(BoxId id) {
    return boxes.stream().filter(b -> b.id().equals(id)).findFirst();
  }

  public Optional<UnitDay> findUnit(UnitId id) {
    return units.stream().filter(u -> u.unit().equals(id)).findFirst();
  }

  /** First full hour that every axis shows. */
  public int axisFromHour() {
    return vans.stream().mapToInt(v -> v.start().getHour()).min().orElse(6);
  }

  /** The full hour that every axis ends at. */
  public int axisToHour() {
    return vans.stream().mapToInt(v -> (v.end().toSecondOfDay() + 3599) / 3600).max().orElse(17);
  }
}
