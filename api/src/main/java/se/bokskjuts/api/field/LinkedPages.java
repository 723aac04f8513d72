package se.bokskjuts.api.field;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.bokskjuts.api.field.link.LinkKind;
import se.bokskjuts.data.delivery.DeliveryEvent;
import se.bokskjuts.data.delivery.EventKind;

/** A page behind a signed link: one day of one van or unit, what is known of it, its reports. */
abstract class LinkedPages {
  private final LinkKind kind;
  private final List<EventKind> deviations;
  private final FieldLinks links;
  private final Reports reports;
  private final FieldPage page;

  /**
   * @param deviations what may be said to have gone otherwise
   */
  LinkedPages(
      LinkKind kind,
      List<EventKind> deviations,
      FieldLinks links,
      Reports reports,
      FieldPage page) {
    this.kind = kind;
    this.deviations = deviations;
    this.links = links;
    this.reports = reports;
    this.page = page;
  }

  /** Fills the page and names it. */
  abstract String show(LinkHolder holder, Model model);

  /** Whether the page tells of the report. */
  abstract boolean concerns(DeliveryEvent event, LinkHolder holder);

  abstract Reporter reporter(LinkHolder holder);

  @GetMapping("/{ticket}/{subject}")
  String show(
      @PathVariable String ticket,
      @PathVariable String subject,
      @RequestParam Optional<String> language,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    LinkHolder holder = links.open(kind, ticket, subject);
    if (language.isPresent()) {
      return page.speak(language.get(), request, response);
    }
    if (links.findReplacement(holder).isPresent()) {
      return page.replaced(holder, model, response);
    }
    page.fill(holder, model, request, response);
    model.addAttribute("deviations", deviations);
    return show(holder, model);
  }

  /** What is known of the day, whoever reported it. */
  @GetMapping("/{ticket}/{subject}/events")
  @ResponseBody
  KnownJson known(@PathVariable String ticket, @PathVariable String subject) {
    LinkHolder holder = links.open(kind, ticket, subject);
    List<ReportJson> known =
        reports.listOfDay(holder.plan()).stream()
            .filter(e -> concerns(e, holder))
            .map(ReportJson::of)
            .toList();
    return new KnownJson(known, links.findNewer(holder), page.isClosed(holder));
  }

  /** Also of a plan that was replaced while the phone had no network. */
  @PostMapping("/{ticket}/{subject}/events")
  @ResponseBody
  Receipts report(
      @PathVariable String ticket,
      @PathVariable String subject,
      @Valid @RequestBody ReportJson.Batch batch) {
    LinkHolder holder = links.open(kind, ticket, subject);
    return reports.add(holder.plan(), reporter(holder), batch.reports());
  }
}
