package se.bokskjuts.api.field;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
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
import se.bokskjuts.model.UnitId;

/** A unit's page: what comes and when, what came and what did not, what was not found. */
@Controller
class UnitPages {
  static final List<EventKind> DEVIATIONS =
      List.of(EventKind.NOT_RECEIVED, EventKind.ITEM_NOT_FOUND);

  private final FieldLinks links;
  private final UnitDays days;
  private final Reports reports;
  private final FieldPage page;

  UnitPages(FieldLinks links, UnitDays days, Reports reports, FieldPage page) {
    this.links = links;
    this.days = days;
    this.reports = reports;
    this.page = page;
  }

  @GetMapping("/field/unit/{ticket}/{unit}")
  String unit(
      @PathVariable String ticket,
      @PathVariable String unit,
      @RequestParam Optional<String> language,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    LinkHolder holder = links.open(LinkKind.UNIT, ticket, unit);
    if (language.isPresent()) {
      return page.speak(language.get(), request, response);
    }
    if (links.findReplacement(holder).isPresent()) {
      return page.replaced(holder, model, response);
    }
    page.fill(holder, model, request, response);
    model.addAttribute("deviations", DEVIATIONS);
    model.addAttribute("today", days.of(holder.plan(), holder.unit()));
    return "field-unit";
  }

  @GetMapping("/field/unit/{ticket}/{unit}/events")
  @ResponseBody
  KnownJson known(@PathVariable String ticket, @PathVariable String unit) {
    LinkHolder holder = links.open(LinkKind.UNIT, ticket, unit);
    List<ReportJson> known =
        reports.listOfDay(holder.plan()).stream()
            .filter(e -> isOf(e, holder.unit()))
            .map(ReportJson::of)
            .toList();
    return new KnownJson(known, links.findNewer(holder), page.isClosed(holder));
  }

  private static boolean isOf(DeliveryEvent event, UnitId unit) {
    return event.van().isEmpty() && event.unit().equals(unit);
  }

  @PostMapping("/field/unit/{ticket}/{unit}/events")
  @ResponseBody
  Receipts report(
      @PathVariable String ticket,
      @PathVariable String unit,
      @Valid @RequestBody ReportJson.Batch batch) {
    LinkHolder holder = links.open(LinkKind.UNIT, ticket, unit);
    return reports.add(holder.plan(), new Reporter.OfUnit(holder), batch.reports());
  }
}
