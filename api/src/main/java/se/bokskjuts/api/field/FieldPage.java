package se.bokskjuts.api.field;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.LocaleResolver;
import se.bokskjuts.data.store.PlanState;
import se.bokskjuts.data.store.PlanSummary;

/** What the pages behind links have in common. */
@Component
class FieldPage {
  /** The camera reads labels; the rest of the service has no use for it. */
  private static final String PERMISSIONS = "camera=(self), geolocation=(), microphone=()";

  private final FieldLinks links;
  private final LocaleResolver locales;

  FieldPage(FieldLinks links, LocaleResolver locales) {
    this.links = links;
    this.locales = locales;
  }

  void fill(
      LinkHolder holder, Model model, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Permissions-Policy", PERMISSIONS);
    model.addAttribute("events", request.getRequestURI() + "/events");
    LocalDate date = holder.plan().summary().date();
    model.addAttribute("dayName", dayName(date));
    model.addAttribute("day8", DateTimeFormatter.BASIC_ISO_DATE.format(date));
    model.addAttribute("version", holder.plan().summary().version());
    model.addAttribute("closed", isClosed(holder));
  }

  boolean isClosed(LinkHolder holder) {
    return holder.plan().summary().state() == PlanState.COMPLETED;
  }

  /** The page that leads to the version in force. */
  String replaced(LinkHolder holder, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_GONE);
    PlanSummary newer = links.findReplacement(holder).orElseThrow();
    model.addAttribute("subject", holder.subject());
    model.addAttribute("dayName", dayName(holder.plan().summary().date()));
    model.addAttribute("version", holder.plan().summary().version());
    model.addAttribute("newerVersion", newer.version());
    model.addAttribute("newer", links.findNewer(holder).orElse(null));
    return "field-replaced";
  }

  /** Without a form, so that the page needs no session. */
  String speak(String language, HttpServletRequest request, HttpServletResponse response) {
    locales.setLocale(
        request, response, Locale.forLanguageTag("en".equals(language) ? "en" : "sv"));
    return "redirect:" + request.getRequestURI();
  }

  static String dayName(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("EEEE d MMMM", LocaleContextHolder.getLocale()));
  }
}
