package se.bokskjuts.api.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.UnitKind;

/** A unit's settings as the fields of its form. */
final class UnitForm {
  private UnitForm() {}

  static UnitSettings read(MultiValueMap<String, String> form, FieldFaults faults) {
    FormReader in = new FormReader(form, faults);
    return new UnitSettings(
        in.text("name"),
        in.text("municipality"),
        in.choice("kind", UnitKind.class, UnitKind.BRANCH),
        in.decimal("lat").doubleValue(),
        in.decimal("lon").doubleValue(),
        in.text("address"),
        in.windows("windows"),
        in.whole("serviceSeconds"),
        in.whole("secondsPerBox"),
        in.wholeOrNone("maxBoxesIn"),
        in.wholeOrNone("emptyBoxes"),
        in.wholeOrNone("emptyBoxesGoal"),
        in.flag("dock"),
        in.weekdays("promisedWeekdays"),
        sorting(in),
        in.spans("closures"),
        in.words("codes"),
        in.text("keyNote"),
        in.text("source"),
        in.flag("active"));
  }

  private static Optional<UnitSettings.Sorting> sorting(FormReader in) {
    if (!in.flag("sorts")) {
      return Optional.empty();
    }
    return Optional.of(
        new UnitSettings.Sorting(
            in.timeOrNone("sortOpens").orElse(LocalTime.of(8, 0)),
            in.timeOrNone("sortCloses").orElse(LocalTime.of(16, 0)),
            in.whole("secondsPerItem")));
  }

  /** What most units have. */
  static MultiValueMap<String, String> proposal() {
    FormWriter out = new FormWriter();
    out.put("kind", UnitKind.BRANCH.name());
    out.putWindows("windows", List.of(new TimeWindow(LocalTime.of(8, 0), LocalTime.of(16, 0))));
    out.put("serviceSeconds", 240);
    out.put("secondsPerBox", 20);
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
        .forEach(d -> out.add("promisedWeekdays", d.name()));
    out.putFlag("active", true);
    return out.form();
  }

  static MultiValueMap<String, String> write(UnitSettings unit) {
    FormWriter out = new FormWriter();
    out.put("name", unit.name());
    out.put("municipality", unit.municipality());
    out.put("kind", unit.kind().name());
    out.put("lat", String.valueOf(unit.lat()));
    out.put("lon", String.valueOf(unit.lon()));
    out.put("address", unit.address());
    out.putWindows("windows", unit.windows());
    out.put("serviceSeconds", unit.serviceSeconds());
    out.put("secondsPerBox", unit.secondsPerBox());
    out.put("maxBoxesIn", unit.maxBoxesIn());
    out.put("emptyBoxes", unit.emptyBoxes());
    out.put("emptyBoxesGoal", unit.emptyBoxesGoal());
    out.putFlag("dock", unit.dock());
    unit.promisedWeekdays().forEach(d -> out.add("promisedWeekdays", d.name()));
    out.putFlag("sorts", unit.sorting().isPresent());
    unit.sorting()
        .ifPresent(
            s -> {
              out.put("sortOpens", s.opens().toString());
              out.put("sortCloses", s.closes().toString());
              out.put("secondsPerItem", s.secondsPerItem());
            });
    out.putSpans("closures", unit.closures());
    out.put("codes", String.join(", ", unit.codes()));
    out.put("keyNote", unit.keyNote());
    out.put("source", unit.source());
    out.putFlag("active", unit.active());
    return out.form();
  }
}
