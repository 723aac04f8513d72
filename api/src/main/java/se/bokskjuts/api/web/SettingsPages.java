package se.bokskjuts.api.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.StoredVan;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.data.store.VanStore;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.Van;

/** The lists of units and vans, to be read; they are changed by import. */
@Controller
class SettingsPages {
  private final UnitStore units;
  private final VanStore vans;

  SettingsPages(UnitStore units, VanStore vans) {
    this.units = units;
    this.vans = vans;
  }

  /** A unit as a line of a table. */
  record UnitRow(
      String id, String name, String kind, String municipality, String windows, String weekdays) {
    static UnitRow of(StoredUnit stored) {
      Unit unit = stored.unit();
      return new UnitRow(
          unit.id().value(),
          unit.name(),
          unit.kind().name(),
          unit.municipality(),
          unit.windows().stream().map(SettingsPages::words).collect(Collectors.joining(", ")),
          words(stored.promisedWeekdays()));
    }
  }

  /** A van as a line of a table. */
  record VanRow(
      String id,
      String start,
      String end,
      String shift,
      String weekdays,
      int boxes,
      int kg,
      String fixed,
      String perHour,
      String perKm) {
    static VanRow of(StoredVan stored) {
      Van van = stored.van();
      return new VanRow(
          van.id().value(),
          van.start().value(),
          van.end().value(),
          words(van.shift()),
          words(stored.weekdays()),
          van.capacityBoxes(),
          van.capacityGrams() / 1000,
          Kronor.amount(van.fixed()),
          Kronor.amount(van.perHour()),
          Kronor.amount(van.perKm()));
    }
  }

  @GetMapping("/units")
  String units(Model model) {
    List<UnitRow> rows =
        units.list().stream()
            .map(UnitRow::of)
            .sorted(Comparator.comparing(UnitRow::municipality).thenComparing(UnitRow::name))
            .toList();
    model.addAttribute("units", rows);
    return "units";
  }

  @GetMapping("/vans")
  String vans(Model model) {
    model.addAttribute("vans", vans.list().stream().map(VanRow::of).toList());
    return "vans";
  }

  private static String words(TimeWindow window) {
    return window.from() + "–" + window.to();
  }

  private static String words(Set<DayOfWeek> days) {
    Locale locale = LocaleContextHolder.getLocale();
    return days.stream()
        .sorted()
        .map(d -> d.getDisplayName(TextStyle.SHORT, locale))
        .collect(Collectors.joining(" "));
  }
}
