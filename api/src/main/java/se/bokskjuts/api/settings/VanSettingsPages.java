package se.bokskjuts.api.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.security.Principal;
import java.text.NumberFormat;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.StoredVan;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.data.store.VanStore;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** The vans, each with a form of all that is decided of it. */
@Controller
class VanSettingsPages {
  private final VanStore vans;
  private final UnitStore units;
  private final SettingsDesk desk;
  private final FormTurn turn;
  private final Texts texts;

  VanSettingsPages(VanStore vans, UnitStore units, SettingsDesk desk, FormTurn turn, Texts texts) {
    this.vans = vans;
    this.units = units;
    this.desk = desk;
    this.turn = turn;
    this.texts = texts;
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

  @GetMapping("/vans")
  String list(Model model) {
    model.addAttribute("nav", "settings");
    model.addAttribute("vans", vans.list().stream().map(this::rowOf).toList());
    return "settings/vans";
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

  @GetMapping("/vans/{id}")
  String form(@PathVariable String id, Model model) {
    StoredVan stored = vans.get(VanId.of(id));
    MultiValueMap<String, String> values = VanForm.write(VanSettings.of(stored));
    values.set(FormTurn.VERSION, String.valueOf(stored.rowVersion()));
    return page(stored, FormView.of(values), model);
  }

  @PostMapping("/vans/{id}")
  @PreAuthorize("hasRole('COORDINATOR')")
  String save(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Principal who,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    StoredVan stored = vans.get(VanId.of(id));
    FormTurn.Sent sent = FormTurn.Sent.of(form);
    VanSettings fresh = VanForm.read(form, sent.faults());
    next.addFlashAttribute("said", texts.get("settings.saved", fresh.name()));
    return turn.take(
        new FormTurn.Thing("van", id),
        sent,
        () -> desk.save(stored.van().id(), fresh, sent.version(), who.getName()),
        model,
        response,
        view -> page(stored, view, model),
        "/vans/" + id);
  }

  private String page(StoredVan stored, FormView view, Model model) {
    model.addAttribute("nav", "settings");
    model.addAttribute("f", view);
    model.addAttribute("id", stored.van().id().value());
    model.addAttribute("title", stored.name());
    model.addAttribute("weekdays", Spoken.weekdays());
    model.addAttribute(
        "units", units.list().stream().filter(StoredUnit::active).map(StoredUnit::unit).toList());
    return "settings/van";
  }
}
