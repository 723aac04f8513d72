package se.bokskjuts.api.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bokskjuts.api.problem.Texts;

/**
 * A list of things, each with a form of all that is decided of it, and an empty form for a new one.
 *
 * @param <T> a thing as it is stored
 * @param <S> what its form decides
 */
abstract class ThingPages<T, S> {
  private final String kind;
  private final FormTurn turn;
  private final Texts texts;

  /**
   * @param kind as the audit log calls it; with an s, the pages' address
   */
  ThingPages(String kind, FormTurn turn, Texts texts) {
    this.kind = kind;
    this.turn = turn;
    this.texts = texts;
  }

  /** Throws when there is none, or the reader may not see it. */
  abstract T get(String id);

  abstract int versionOf(T stored);

  abstract MultiValueMap<String, String> write(T stored);

  /** What stands in the form of a new one. */
  abstract MultiValueMap<String, String> proposal();

  abstract S read(MultiValueMap<String, String> form, FieldFaults faults);

  abstract String nameOf(S settings);

  abstract void save(T stored, S fresh, int seen, String who);

  abstract void add(String id, S fresh, String who);

  /** What is wrong with values that cannot be stored yet. */
  abstract void check(String id, S fresh, FieldFaults faults);

  abstract void checkNew(String id, S fresh, FieldFaults faults);

  abstract void fillList(Model model);

  /** What the form's page shows beside the fields; no thing for a new one. */
  abstract void fillForm(Optional<T> stored, Model model);

  @GetMapping
  String list(Model model) {
    model.addAttribute("nav", "settings");
    fillList(model);
    return "settings/" + kind + "s";
  }

  @GetMapping("/new")
  @PreAuthorize("hasRole('COORDINATOR')")
  String blank(Model model) {
    return page("", Optional.empty(), FormView.of(proposal()), model);
  }

  @PostMapping("/new")
  @PreAuthorize("hasRole('COORDINATOR')")
  String add(
      @RequestParam MultiValueMap<String, String> form,
      Principal who,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    FormTurn.Sent sent = FormTurn.Sent.of(form);
    S fresh = read(form, sent.faults());
    String id = Ids.chosen(form.getFirst("id"), nameOf(fresh));
    next.addFlashAttribute("said", texts.get("settings.added", nameOf(fresh)));
    return turn.take(
        new FormTurn.Thing(kind, id),
        sent,
        new FormTurn.Work(
            faults -> checkNew(id, fresh, faults), () -> add(id, fresh, who.getName())),
        model,
        response,
        view -> page("", Optional.empty(), view, model),
        address(id));
  }

  @GetMapping("/{id}")
  String form(@PathVariable String id, Model model) {
    T stored = get(id);
    MultiValueMap<String, String> values = write(stored);
    values.set(FormTurn.VERSION, String.valueOf(versionOf(stored)));
    return page(id, Optional.of(stored), FormView.of(values), model);
  }

  @PostMapping("/{id}")
  @PreAuthorize("hasRole('COORDINATOR')")
  String save(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Principal who,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    T stored = get(id);
    FormTurn.Sent sent = FormTurn.Sent.of(form);
    S fresh = read(form, sent.faults());
    next.addFlashAttribute("said", texts.get("settings.saved", nameOf(fresh)));
    return turn.take(
        new FormTurn.Thing(kind, id),
        sent,
        new FormTurn.Work(
            faults -> check(id, fresh, faults),
            () -> save(stored, fresh, sent.version(), who.getName())),
        model,
        response,
        view -> page(id, Optional.of(stored), view, model),
        address(id));
  }

  private String address(String id) {
    return "/" + kind + "s/" + id;
  }

  private String page(String id, Optional<T> stored, FormView view, Model model) {
    model.addAttribute("nav", "settings");
    model.addAttribute("f", view);
    model.addAttribute("id", id);
    model.addAttribute("fresh", stored.isEmpty());
    model.addAttribute("weekdays", Spoken.weekdays());
    fillForm(stored, model);
    if (stored.isEmpty()) {
      model.addAttribute("title", texts.get(kind + "s.new"));
    }
    return "settings/" + kind;
  }
}
