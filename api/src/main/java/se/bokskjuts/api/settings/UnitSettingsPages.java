package se.bokskjuts.api.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.stream.Collectors;
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
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;

/** The units, each with a form of all that is decided of it. */
@Controller
class UnitSettingsPages {
  private final UnitStore units;
  private final SettingsDesk desk;
  private final Sight sight;
  private final FormTurn turn;
  private final Texts texts;

  UnitSettingsPages(UnitStore units, SettingsDesk desk, Sight sight, FormTurn turn, Texts texts) {
    this.units = units;
    this.desk = desk;
    this.sight = sight;
    this.turn = turn;
    this.texts = texts;
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

  @GetMapping("/units")
  String list(Model model) {
    model.addAttribute("nav", "settings");
    model.addAttribute(
        "units", units.list().stream().filter(u -> sight.sees(u.unit())).map(Row::of).toList());
    return "settings/units";
  }

  @GetMapping("/units/{id}")
  String form(@PathVariable String id, Model model) {
    sight.require(UnitId.of(id));
    StoredUnit stored = units.get(UnitId.of(id));
    MultiValueMap<String, String> values = UnitForm.write(UnitSettings.of(stored));
    values.set(FormTurn.VERSION, String.valueOf(stored.rowVersion()));
    return page(stored, FormView.of(values), model);
  }

  @PostMapping("/units/{id}")
  @PreAuthorize("hasRole('COORDINATOR')")
  String save(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Principal who,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    StoredUnit stored = units.get(UnitId.of(id));
    FormTurn.Sent sent = FormTurn.Sent.of(form);
    UnitSettings fresh = UnitForm.read(form, sent.faults());
    next.addFlashAttribute("said", texts.get("settings.saved", fresh.name()));
    return turn.take(
        new FormTurn.Thing("unit", id),
        sent,
        () -> desk.save(stored.unit().id(), fresh, sent.version(), who.getName()),
        model,
        response,
        view -> page(stored, view, model),
        "/units/" + id);
  }

  private String page(StoredUnit stored, FormView view, Model model) {
    model.addAttribute("nav", "settings");
    model.addAttribute("f", view);
    model.addAttribute("id", stored.unit().id().value());
    model.addAttribute("title", stored.unit().name());
    model.addAttribute("fromMemory", stored.notes().fromMemory());
    model.addAttribute("kinds", List.of(UnitKind.values()));
    model.addAttribute("weekdays", Spoken.weekdays());
    model.addAttribute(
        "municipalities",
        units.list().stream().map(u -> u.unit().municipality()).distinct().sorted().toList());
    return "settings/unit";
  }
}
