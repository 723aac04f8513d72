package se.bokskjuts.api.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.store.DayException;
import se.bokskjuts.data.store.SettingsStore;

/** On which days vans run: what the rules say of the year ahead, and what was set by hand. */
@Controller
class CalendarPages {
  private final SettingsStore settings;
  private final CalendarYear year;
  private final SettingsDesk desk;
  private final FormTurn turn;
  private final Texts texts;
  private final Clock clock;

  CalendarPages(
      SettingsStore settings,
      CalendarYear year,
      SettingsDesk desk,
      FormTurn turn,
      Texts texts,
      Clock clock) {
    this.settings = settings;
    this.year = year;
    this.desk = desk;
    this.turn = turn;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/calendar")
  String show(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Model model) {
    FormWriter out = new FormWriter();
    if (day != null) {
      Optional<DayException> known = settings.findException(day);
      out.put("date", day);
      out.put("runs", known.map(e -> e.runs() ? "yes" : "no").orElse("rules"));
      out.put("reason", known.map(DayException::reason));
      out.put("versionOf", day);
      out.put(FormTurn.VERSION, known.map(DayException::rowVersion).orElse(0));
    }
    return page(FormView.of(out.form()), model);
  }

  @PostMapping("/calendar")
  @PreAuthorize("hasRole('COORDINATOR')")
  String save(
      @RequestParam MultiValueMap<String, String> form,
      Principal who,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    FormTurn.Sent sent = FormTurn.Sent.of(form);
    FormReader in = new FormReader(form, sent.faults());
    LocalDate date = in.date("date", LocalDate.now(clock));
    DaySetting fresh = new DaySetting(runs(in, sent.faults()), in.text("reason"));
    next.addFlashAttribute("said", texts.get("calendar.saved", Spoken.of(date)));
    return turn.take(
        new FormTurn.Thing("day", date.toString()),
        sent,
        FormTurn.Work.of(() -> desk.save(date, fresh, seen(sent, date), who.getName())),
        model,
        response,
        view -> page(view, model),
        "/calendar");
  }

  /** Whoever wrote another date into the form has seen nothing set by hand on it. */
  private static int seen(FormTurn.Sent sent, LocalDate date) {
    return date.toString().equals(sent.form().getFirst("versionOf")) ? sent.version() : 0;
  }

  private static Optional<Boolean> runs(FormReader in, FieldFaults faults) {
    switch (in.text("runs")) {
      case "yes":
        return Optional.of(true);
      case "no":
        return Optional.of(false);
      case "rules":
        return Optional.empty();
      default:
        faults.add("runs", "missing");
        return Optional.empty();
    }
  }

  private String page(FormView view, Model model) {
    model.addAttribute("nav", "settings");
    model.addAttribute("f", view);
    model.addAttribute("today", LocalDate.now(clock));
    model.addAttribute("months", year.from(LocalDate.now(clock)));
    return "settings/calendar";
  }
}
