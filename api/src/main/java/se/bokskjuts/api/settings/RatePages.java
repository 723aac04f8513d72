package se.bokskjuts.api.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.security.Principal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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
import se.bokskjuts.data.store.Setting;
import se.bokskjuts.data.store.SettingsStore;
import se.bokskjuts.data.store.StoredMediaType;

/** Prices, the box, and what media weigh: each with its source and date. */
@Controller
class RatePages {
  private static final Pattern ASSUMED = Pattern.compile("(?iu)\\b(antagande|assumption)\\b");

  private final SettingsStore settings;
  private final SettingsDesk desk;
  private final FormTurn turn;
  private final Texts texts;
  private final Clock clock;

  RatePages(SettingsStore settings, SettingsDesk desk, FormTurn turn, Texts texts, Clock clock) {
    this.settings = settings;
    this.desk = desk;
    this.turn = turn;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * A rate or a measure as a line of a table.
   *
   * @param assumed whether its source calls it an assumption
   */
  record Row(
      String name,
      String words,
      String amount,
      String measure,
      String source,
      LocalDate date,
      boolean assumed) {}

  @GetMapping("/settings")
  String list(Model model) {
    model.addAttribute("nav", "settings");
    List<Setting> all = settings.list();
    model.addAttribute("rates", rows(all, false));
    model.addAttribute("measures", rows(all, true));
    model.addAttribute("media", settings.listStoredMediaTypes());
    return "settings/rates";
  }

  private List<Row> rows(List<Setting> all, boolean measures) {
    return all.stream().filter(s -> isMeasure(s) == measures).map(this::rowOf).toList();
  }

  private static boolean isMeasure(Setting setting) {
    return setting.name().startsWith("boxType.") || setting.name().equals("dockSeconds");
  }

  private Row rowOf(Setting setting) {
    return new Row(
        setting.name(),
        texts.get("rate." + setting.name()),
        NumberFormat.getInstance(LocaleContextHolder.getLocale()).format(setting.amount()),
        measureOf(setting),
        setting.source(),
        setting.sourceDate(),
        ASSUMED.matcher(setting.source()).find());
  }

  private String measureOf(Setting setting) {
    return texts.get("measure." + setting.measure().replace(' ', '-'));
  }

  @GetMapping("/settings/rates/{name}")
  String rate(@PathVariable String name, Model model) {
    Setting stored = settings.get(name);
    FormWriter out = new FormWriter();
    RateSettings now = RateSettings.of(stored);
    out.put("amount", now.amount().toPlainString());
    out.put("source", now.source());
    out.put("sourceDate", now.sourceDate());
    out.put(FormTurn.VERSION, stored.rowVersion());
    return ratePage(stored, FormView.of(out.form()), model);
  }

  @PostMapping("/settings/rates/{name}")
  @PreAuthorize("hasRole('COORDINATOR')")
  String saveRate(
      @PathVariable String name,
      @RequestParam MultiValueMap<String, String> form,
      Principal who,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    Setting stored = settings.get(name);
    FormTurn.Sent sent = FormTurn.Sent.of(form);
    FormReader in = new FormReader(form, sent.faults());
    BigDecimal amount = in.decimal("amount");
    RateSettings fresh =
        new RateSettings(amount, in.text("source"), in.date("sourceDate", LocalDate.now(clock)));
    next.addFlashAttribute("said", texts.get("settings.saved", texts.get("rate." + name)));
    return turn.take(
        new FormTurn.Thing("setting", name),
        sent,
        FormTurn.Work.of(() -> desk.save(name, fresh, sent.version(), who.getName())),
        model,
        response,
        view -> ratePage(stored, view, model),
        "/settings");
  }

  private String ratePage(Setting stored, FormView view, Model model) {
    model.addAttribute("nav", "settings");
    model.addAttribute("f", view);
    model.addAttribute("name", stored.name());
    model.addAttribute("title", texts.get("rate." + stored.name()));
    model.addAttribute("measure", measureOf(stored));
    return "settings/rate";
  }

  @GetMapping("/settings/media/{code}")
  String media(@PathVariable String code, Model model) {
    StoredMediaType stored = settings.getMediaType(code);
    MediaSettings now = MediaSettings.of(stored);
    FormWriter out = new FormWriter();
    out.put("swedish", now.swedish());
    out.put("names", String.join(", ", now.names()));
    out.put("litres", thousandth(now.millilitres()));
    out.put("kg", thousandth(now.grams()));
    out.put("source", now.source());
    out.put("sourceDate", now.sourceDate());
    out.put(FormTurn.VERSION, stored.rowVersion());
    return mediaPage(code, FormView.of(out.form()), model);
  }

  private static String thousandth(int number) {
    return BigDecimal.valueOf(number, 3).stripTrailingZeros().toPlainString();
  }

  @PostMapping("/settings/media/{code}")
  @PreAuthorize("hasRole('COORDINATOR')")
  String saveMedia(
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> form,
      Principal who,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    FormTurn.Sent sent = FormTurn.Sent.of(form);
    FormReader in = new FormReader(form, sent.faults());
    MediaSettings fresh =
        new MediaSettings(
            in.text("swedish"),
            in.words("names"),
            in.scaled("litres", 1000),
            in.scaled("kg", 1000),
            in.text("source"),
            in.date("sourceDate", LocalDate.now(clock)));
    next.addFlashAttribute("said", texts.get("settings.saved", fresh.swedish()));
    return turn.take(
        new FormTurn.Thing("media", code),
        sent,
        FormTurn.Work.of(() -> desk.save(code, fresh, sent.version(), who.getName())),
        model,
        response,
        view -> mediaPage(code, view, model),
        "/settings");
  }

  private String mediaPage(String code, FormView view, Model model) {
    model.addAttribute("nav", "settings");
    model.addAttribute("f", view);
    model.addAttribute("code", code);
    model.addAttribute("title", settings.getMediaType(code).type().swedish());
    return "settings/media";
  }
}
