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
import se.bokskjuts.data.delivery.EventKind;

/** The driver's phone page: by link, without an account, that van and day alone. */
@Controller
class DriverPages {
  static final List<EventKind> DEVIATIONS =
      List.of(
          EventKind.NOT_UNLOADED,
          EventKind.NOT_LOADED,
          EventKind.STOP_MISSED,
          EventKind.VAN_STOPPED);

  private final FieldLinks links;
  private final DriverDays days;
  private final Reports reports;
  private final FieldPage page;

  DriverPages(FieldLinks links, DriverDays days, Reports reports, FieldPage page) {
    this.links = links;
    this.days = days;
    this.reports = reports;
    this.page = page;
  }

  @GetMapping("/field/driver/{ticket}/{van}")
  String driver(
      @PathVariable String ticket,
      @PathVariable String van,
      @RequestParam Optional<String> language,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    LinkHolder holder = links.open(LinkKind.DRIVER, ticket, van);
    if (language.isPresent()) {
      return page.speak(language.get(), request, response);
    }
    if (links.findReplacement(holder).isPresent()) {
      return page.replaced(holder, model, response);
    }
    page.fill(holder, model, request, response);
    model.addAttribute("deviations", DEVIATIONS);
    model.addAttribute("day", days.of(holder.plan(), holder.van()));
    return "field-driver";
  }

  /** What is known of the van's stops, whoever reported it. */
  @GetMapping("/field/driver/{ticket}/{van}/events")
  @ResponseBody
  KnownJson known(@PathVariable String ticket, @PathVariable String van) {
    LinkHolder holder = links.open(LinkKind.DRIVER, ticket, van);
    List<ReportJson> known =
        reports.listOfDay(holder.plan()).stream()
            .filter(e -> e.van().filter(v -> v.equals(holder.van())).isPresent())
            .map(ReportJson::of)
            .toList();
    return new KnownJson(known, links.findNewer(holder), page.isClosed(holder));
  }

  /** Also of a plan that was replaced while the phone had no network. */
  @PostMapping("/field/driver/{ticket}/{van}/events")
  @ResponseBody
  Receipts report(
      @PathVariable String ticket,
      @PathVariable String van,
      @Valid @RequestBody ReportJson.Batch batch) {
    LinkHolder holder = links.open(LinkKind.DRIVER, ticket, van);
    return reports.add(holder.plan(), new Reporter.Driver(holder), batch.reports());
  }
}
