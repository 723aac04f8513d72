package se.bokskjuts.api.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bokskjuts.api.jobs.ServiceDays;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.data.empties.EmptyRide;
import se.bokskjuts.data.store.EmptyBoxStore;
import se.bokskjuts.data.store.EmptyStock;
import se.bokskjuts.data.store.NotStoredException;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** Empty boxes: stock by unit, who runs out, what the vans take along today, and counting. */
@Controller
class EmptyPages {
  private final Empties empties;
  private final EmptyBoxStore store;
  private final ServiceDays days;
  private final SettingsDesk desk;
  private final Sight sight;
  private final FormTurn turn;
  private final Texts texts;

  EmptyPages(
      Empties empties,
      EmptyBoxStore store,
      ServiceDays days,
      SettingsDesk desk,
      Sight sight,
      FormTurn turn,
      Texts texts) {
    this.empties = empties;
    this.store = store;
    this.days = days;
    this.desk = desk;
    this.sight = sight;
    this.turn = turn;
    this.texts = texts;
  }

  /** A ride in words. */
  record RideLine(VanId van, String from, int fromStop, String to, int toStop, int boxes) {}

  @GetMapping("/empties")
  String show(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate date,
      Model model) {
    LocalDate day = date == null ? nextDay() : date;
    Empties.Day all = empties.of(day);
    Map<UnitId, String> names =
        all.units().stream()
            .collect(Collectors.toMap(u -> u.stock().unit(), u -> u.stock().name()));
    model.addAttribute("day", all);
    model.addAttribute("dayName", Spoken.of(day));
    model.addAttribute("rides", all.rides().stream().map(r -> lineOf(r, names)).toList());
    model.addAttribute(
        "days",
        days.listNext(5).stream()
            .filter(ServiceDays.Day::open)
            .map(d -> new DayLink(d.date(), Spoken.of(d.date()), d.date().equals(day)))
            .toList());
    return "settings/empties";
  }

  /** A way to another day. */
  record DayLink(LocalDate date, String name, boolean here) {}

  private LocalDate nextDay() {
    return days.findNext().map(ServiceDays.Day::date).orElseGet(days::today);
  }

  private static RideLine lineOf(EmptyRide ride, Map<UnitId, String> names) {
    return new RideLine(
        ride.van(),
        names.getOrDefault(ride.from(), ride.from().value()),
        ride.fromStop() + 1,
        names.getOrDefault(ride.to(), ride.to().value()),
        ride.toStop() + 1,
        ride.boxes());
  }

  @GetMapping("/empties/{unit}")
  String form(@PathVariable String unit, Model model) {
    EmptyStock stock = stockOf(unit);
    FormWriter out = new FormWriter();
    if (stock.stock().isPresent()) {
      out.put("boxes", stock.stock().getAsInt());
    }
    out.put("on", nextDay());
    if (stock.goal().isPresent()) {
      out.put("goal", stock.goal().getAsInt());
    }
    out.put(FormTurn.VERSION, stock.rowVersion());
    return page(stock, FormView.of(out.form()), model);
  }

  @PostMapping("/empties/{unit}")
  @PreAuthorize("hasRole('COORDINATOR')")
  String save(
      @PathVariable String unit,
      @RequestParam MultiValueMap<String, String> form,
      Principal who,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    EmptyStock stock = stockOf(unit);
    FormTurn.Sent sent = FormTurn.Sent.of(form);
    FormReader in = new FormReader(form, sent.faults());
    BoxCount fresh =
        new BoxCount(in.wholeOrNone("boxes"), in.date("on", nextDay()), in.wholeOrNone("goal"));
    next.addFlashAttribute("said", texts.get("settings.saved", stock.name()));
    return turn.take(
        new FormTurn.Thing("empties", unit),
        sent,
        FormTurn.Work.of(() -> desk.count(stock.unit(), fresh, sent.version(), who.getName())),
        model,
        response,
        view -> page(stock, view, model),
        "/empties");
  }

  private EmptyStock stockOf(String unit) {
    sight.require(UnitId.of(unit));
    List<EmptyStock> all = store.list(nextDay());
    return all.stream()
        .filter(s -> s.unit().value().equals(unit))
        .findFirst()
        .orElseThrow(() -> new NotStoredException("unit", unit));
  }

  private static String page(EmptyStock stock, FormView view, Model model) {
    model.addAttribute("f", view);
    model.addAttribute("stock", stock);
    return "settings/count";
  }
}
