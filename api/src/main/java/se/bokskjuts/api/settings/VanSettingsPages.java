package se.bokskjuts.api.settings;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMapping;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.StoredVan;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.data.store.VanStore;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** The vans: what is decided of each, and new ones. */
@Controller
@RequestMapping("/vans")
class VanSettingsPages extends ThingPages<StoredVan, VanSettings> {
  private final VanStore vans;
  private final UnitStore units;
  private final SettingsDesk desk;
  private final Checks checks;

  VanSettingsPages(
      VanStore vans,
      UnitStore units,
      SettingsDesk desk,
      Checks checks,
      FormTurn turn,
      Texts texts) {
    super("van", turn, texts);
    this.vans = vans;
    this.units = units;
    this.desk = desk;
    this.checks = checks;
  }

  /** A van as a line of a table. */
  record Row(
      String id,
      String name,
      String start,
      String end,
      String shift,
      String weekdays,
      int boxes,
      int kg,
      String fixed,
      String perHour,
      String perKm,
      boolean active) {}

  @Override
  StoredVan get(String id) {
    return vans.get(VanId.of(id));
  }

  @Override
  int versionOf(StoredVan stored) {
    return stored.rowVersion();
  }

  @Override
  MultiValueMap<String, String> write(StoredVan stored) {
    return VanForm.write(VanSettings.of(stored));
  }

  /** As the first van in use: a second of a kind is the common case. */
  @Override
  MultiValueMap<String, String> proposal() {
    return vans.list().stream()
        .filter(StoredVan::active)
        .findFirst()
        .map(v -> VanForm.proposal(VanSettings.of(v)))
        .orElseGet(LinkedMultiValueMap::new);
  }

  @Override
  VanSettings read(MultiValueMap<String, String> form, FieldFaults faults) {
    return VanForm.read(form, faults);
  }

  @Override
  String nameOf(VanSettings settings) {
    return settings.name();
  }

  @Override
  void save(StoredVan stored, VanSettings fresh, int seen, String who) {
    desk.save(stored.van().id(), fresh, seen, who);
  }

  @Override
  void add(String id, VanSettings fresh, String who) {
    desk.add(idOf(id), fresh, who);
  }

  @Override
  void check(String id, VanSettings fresh, FieldFaults faults) {
    checks.van(VanId.of(id), fresh, faults);
  }

  @Override
  void checkNew(String id, VanSettings fresh, FieldFaults faults) {
    checks.newVan(idOf(id), fresh, faults);
  }

  /** One that cannot be, where none could be made. */
  private static VanId idOf(String id) {
    return VanId.of(id.isEmpty() ? "-" : id);
  }

  @Override
  void fillList(Model model) {
    model.addAttribute("vans", vans.list().stream().map(this::rowOf).toList());
  }

  private Row rowOf(StoredVan stored) {
    Van van = stored.van();
    return new Row(
        van.id().value(),
        stored.name(),
        nameOf(van.start()),
        nameOf(van.end()),
        Spoken.of(van.shift()),
        Spoken.of(stored.weekdays()),
        van.capacityBoxes(),
        van.capacityGrams() / 1000,
        amount(van.fixed()),
        amount(van.perHour()),
        amount(van.perKm()),
        stored.active());
  }

  private String nameOf(UnitId id) {
    return units.find(id).map(u -> u.unit().name()).orElse(id.value());
  }

  private static String amount(BigDecimal sek) {
    return NumberFormat.getInstance(LocaleContextHolder.getLocale()).format(sek);
  }

  @Override
  void fillForm(Optional<StoredVan> stored, Model model) {
    stored.ifPresent(v -> model.addAttribute("title", v.name()));
    model.addAttribute(
        "units", units.list().stream().filter(StoredUnit::active).map(StoredUnit::unit).toList());
  }
}
