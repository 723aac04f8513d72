package se.bokskjuts.api.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;
import se.bokskjuts.api.config.ServeSettings;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;

/** The units: what is decided of each, and new ones. */
@Controller
@RequestMapping("/units")
class UnitSettingsPages extends ThingPages<StoredUnit, UnitSettings> {
  private final UnitStore units;
  private final SettingsDesk desk;
  private final Checks checks;
  private final Sight sight;
  private final NearestRoad road;
  private final ServeSettings settings;

  UnitSettingsPages(
      UnitStore units,
      SettingsDesk desk,
      Checks checks,
      Sight sight,
      NearestRoad road,
      ServeSettings settings,
      FormTurn turn,
      Texts texts) {
    super("unit", turn, texts);
    this.units = units;
    this.desk = desk;
    this.checks = checks;
    this.sight = sight;
    this.road = road;
    this.settings = settings;
  }

  /** A unit as a line of a table. */
  record Row(
      String id,
      String name,
      String kind,
      String municipality,
      String windows,
      String weekdays,
      boolean active,
      boolean closedSoon) {
    static Row of(StoredUnit stored) {
      return new Row(
          stored.unit().id().value(),
          stored.unit().name(),
          stored.unit().kind().name(),
          stored.unit().municipality(),
          stored.unit().windows().stream().map(Spoken::of).collect(Collectors.joining(", ")),
          Spoken.of(stored.promisedWeekdays()),
          stored.active(),
          !stored.closures().isEmpty());
    }
  }

  @Override
  StoredUnit get(String id) {
    sight.require(UnitId.of(id));
    return units.get(UnitId.of(id));
  }

  @Override
  int versionOf(StoredUnit stored) {
    return stored.rowVersion();
  }

  @Override
  MultiValueMap<String, String> write(StoredUnit stored) {
    return UnitForm.write(UnitSettings.of(stored));
  }

  @Override
  MultiValueMap<String, String> proposal() {
    return UnitForm.proposal();
  }

  @Override
  UnitSettings read(MultiValueMap<String, String> form, FieldFaults faults) {
    return UnitForm.read(form, faults);
  }

  @Override
  String nameOf(UnitSettings unit) {
    return unit.name();
  }

  @Override
  void save(StoredUnit stored, UnitSettings fresh, int seen, String who) {
    desk.save(stored.unit().id(), fresh, seen, who);
  }

  @Override
  void add(String id, UnitSettings fresh, String who) {
    desk.add(idOf(id), fresh, who);
  }

  @Override
  void check(String id, UnitSettings fresh, FieldFaults faults) {
    checks.unit(UnitId.of(id), fresh, faults);
  }

  @Override
  void checkNew(String id, UnitSettings fresh, FieldFaults faults) {
    checks.newUnit(idOf(id), fresh, faults);
  }

  /** One that cannot be, where none could be made. */
  private static UnitId idOf(String id) {
    return UnitId.of(id.isEmpty() ? "-" : id);
  }

  @Override
  void fillList(Model model) {
    model.addAttribute(
        "units", units.list().stream().filter(u -> sight.sees(u.unit())).map(Row::of).toList());
  }

  @Override
  void fillForm(Optional<StoredUnit> stored, Model model) {
    stored.ifPresent(
        u -> {
          model.addAttribute("title", u.unit().name());
          road.findMetres(u.unit().lat(), u.unit().lon())
              .ifPresent(m -> model.addAttribute("metresToRoad", m));
        });
    model.addAttribute("fromMemory", stored.map(u -> u.notes().fromMemory()).orElse(false));
    model.addAttribute("tiles", settings.map().tiles());
    model.addAttribute("attribution", settings.map().attribution());
    model.addAttribute("kinds", List.of(UnitKind.values()));
    model.addAttribute(
        "municipalities",
        units.list().stream().map(u -> u.unit().municipality()).distinct().sorted().toList());
  }
}
