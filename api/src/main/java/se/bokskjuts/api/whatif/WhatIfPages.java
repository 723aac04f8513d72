package se.bokskjuts.api.whatif;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.scenario.ScenarioWords;
import se.bokskjuts.data.sweep.Sweep;
import se.bokskjuts.data.sweep.SweepState;

/** Pages of what-if: the list, a new question, how far it is, the comparison. */
@Controller
class WhatIfPages {
  private static final int UNPROCESSABLE = 422;

  private final WhatIfs whatIfs;
  private final Scenarios scenarios;
  private final WorkerBeside beside;
  private final Texts texts;

  WhatIfPages(WhatIfs whatIfs, Scenarios scenarios, WorkerBeside beside, Texts texts) {
    this.whatIfs = whatIfs;
    this.scenarios = scenarios;
    this.beside = beside;
    this.texts = texts;
  }

  /** A built-in scenario to choose. */
  record Choice(String name, String title, String question) {
    static Choice of(ScenarioWords words, boolean english) {
      return new Choice(words.name(), words.title(english), words.question(english));
    }
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  @GetMapping("/what-if")
  String list(Model model, Locale locale) {
    model.addAttribute(
        "all",
        whatIfs.list().stream()
            .map(sweep -> WhatIfView.of(sweep, List.of(), isEnglish(locale)))
            .toList());
    return "what-ifs";
  }

  @GetMapping("/what-if/new")
  String ask(Model model, Locale locale) {
    return form(WhatIfForm.empty(), model, locale);
  }

  private String form(WhatIfForm form, Model model, Locale locale) {
    model.addAttribute("form", form);
    model.addAttribute("usualSteps", WhatIfLengths.USUAL.steps());
    model.addAttribute("usualSeconds", WhatIfLengths.USUAL_SECONDS_A_DAY);
    model.addAttribute(
        "choices",
        scenarios.listBuiltIn().stream()
            .filter(words -> !words.name().equals(Scenarios.BASE))
            .map(words -> Choice.of(words, isEnglish(locale)))
            .toList());
    return "what-if-new";
  }

  @PostMapping("/what-if")
  String start(
      @ModelAttribute WhatIfForm form,
      BindingResult read,
      Principal who,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    try {
      if (!read.hasErrors()) {
        return "redirect:/what-if/" + whatIfs.ask(form.toOrder(), who.getName()).id();
      }
      model.addAttribute("fault", texts.get("whatif.form.numbers"));
    } catch (RefusedException e) {
      model.addAttribute(
          "fault", texts.get("problem." + e.code() + ".detail", e.values().toArray()));
    } catch (IllegalArgumentException e) {
      model.addAttribute("fault", texts.get("whatif.form.numbers"));
    }
    response.setStatus(UNPROCESSABLE);
    return form(form, model, locale);
  }

  @GetMapping("/what-if/{id}")
  String show(@PathVariable UUID id, Model model, Locale locale) {
    Sweep sweep = whatIfs.get(id);
    fill(sweep, model, locale);
    if (sweep.state() != SweepState.DONE) {
      return "what-if-progress";
    }
    StoredReport report = whatIfs.getReport(id);
    model.addAttribute("report", report.in(isEnglish(locale)));
    model.addAttribute("files", report.files().keySet().stream().sorted().toList());
    return "what-if";
  }

  /** The part of the page that changes; when it is over the whole page is asked for again. */
  @GetMapping("/what-if/{id}/progress")
  String progress(@PathVariable UUID id, Model model, Locale locale, HttpServletResponse response) {
    Sweep sweep = whatIfs.get(id);
    fill(sweep, model, locale);
    if (sweep.state().isOver()) {
      response.setHeader("HX-Refresh", "true");
    }
    return "what-if-progress :: progress";
  }

  private void fill(Sweep sweep, Model model, Locale locale) {
    model.addAttribute(
        "whatIf", WhatIfView.of(sweep, whatIfs.listRuns(sweep.id()), isEnglish(locale)));
    model.addAttribute("workers", whatIfs.listWorkers());
    model.addAttribute("beside", beside.isOffered());
  }

  @PostMapping("/what-if/{id}/cancel")
  String cancel(@PathVariable UUID id, Principal who, RedirectAttributes next) {
    if (!whatIfs.get(id).state().isOver()) {
      whatIfs.cancel(id, who.getName());
      next.addFlashAttribute("said", texts.get("whatif.cancelled"));
    }
    return "redirect:/what-if/" + id;
  }
}
