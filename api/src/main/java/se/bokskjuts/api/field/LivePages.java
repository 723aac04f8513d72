package se.bokskjuts.api.field;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bokskjuts.api.field.link.LinkKind;
import se.bokskjuts.api.field.link.PublicAddress;
import se.bokskjuts.api.field.link.SignedLinks;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.store.PlanState;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.model.Unit;

/** How a published day stands, for the coordinator; the links; the way to one's own unit's page. */
@Controller
class LivePages {
  private final PublishedDays days;
  private final LiveDays live;
  private final SignedLinks links;
  private final PublicAddress address;
  private final Planning planning;
  private final PlanStore plans;
  private final OwnUnits own;
  private final DayEnd end;
  private final Texts texts;
  private final Clock clock;

  LivePages(
      PublishedDays days,
      LiveDays live,
      SignedLinks links,
      PublicAddress address,
      Planning planning,
      PlanStore plans,
      OwnUnits own,
      DayEnd end,
      Texts texts,
      Clock clock) {
    this.days = days;
    this.live = live;
    this.links = links;
    this.address = address;
    this.planning = planning;
    this.plans = plans;
    this.own = own;
    this.end = end;
    this.texts = texts;
    this.clock = clock;
  }

  /** A part of the plan's page, asked for again and again. */
  @GetMapping("/plans/{id}/live")
  String live(@PathVariable UUID id, Model model) {
    StoredPlan plan = days.get(id);
    model.addAttribute("id", id);
    model.addAttribute("live", live.of(plan));
    model.addAttribute("inForce", plan.summary().state() == PlanState.PUBLISHED);
    model.addAttribute("closable", isClosable(plan.summary()));
    model.addAttribute("version", planning.get(id).eTag());
    return "field-live";
  }

  private boolean isClosable(PlanSummary plan) {
    return plan.state() == PlanState.PUBLISHED && !plan.date().isAfter(LocalDate.now(clock));
  }

  @PostMapping("/plans/{id}/complete")
  String complete(
      @PathVariable UUID id, @RequestParam String version, Principal who, RedirectAttributes next) {
    PlanOverview plan = planning.getAsSeen(id, version);
    end.close(id, plan.rowVersion(), who.getName());
    next.addFlashAttribute("said", texts.get("field.closed"));
    return "redirect:/plans/" + id;
  }

  /** A link as a line of a table. */
  record LinkRow(String name, String href, String whole) {}

  @GetMapping("/plans/{id}/links")
  String links(@PathVariable UUID id, Model model) {
    StoredPlan plan = days.get(id);
    model.addAttribute("id", id);
    model.addAttribute("label", plan.summary().version());
    model.addAttribute("dayName", FieldPage.dayName(plan.summary().date()));
    model.addAttribute("inForce", plan.summary().state() == PlanState.PUBLISHED);
    model.addAttribute(
        "drivers",
        plan.plan().routes().stream()
            .filter(r -> !r.stops().isEmpty())
            .map(r -> row(LinkKind.DRIVER, id, r.van().value(), r.van().value()))
            .toList());
    model.addAttribute(
        "units",
        plan.day().units().stream()
            .sorted(Comparator.comparing(Unit::municipality).thenComparing(Unit::name))
            .map(u -> row(LinkKind.UNIT, id, u.id().value(), u.name()))
            .toList());
    return "field-links";
  }

  private LinkRow row(LinkKind kind, UUID plan, String subject, String name) {
    String path = links.path(kind, plan, subject);
    return new LinkRow(name, path, address.of(path).toString());
  }

  /** A day with the pages of one's own units. */
  record ArrivalDay(String dayName, List<LinkRow> units) {}

  @GetMapping("/arrivals")
  String arrivals(Model model) {
    List<StoredUnit> mine = own.list();
    List<ArrivalDay> shown = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    for (int i = 0; i <= 7 && shown.size() < 2; i++) {
      findInForce(today.plusDays(i)).map(p -> arrivalsOf(p, mine)).ifPresent(shown::add);
    }
    model.addAttribute("days", shown);
    return "field-arrivals";
  }

  private Optional<PlanSummary> findInForce(LocalDate date) {
    return plans.findPublished(date).filter(p -> p.state() == PlanState.PUBLISHED);
  }

  private ArrivalDay arrivalsOf(PlanSummary summary, List<StoredUnit> mine) {
    StoredPlan plan = days.get(summary.id());
    return new ArrivalDay(
        FieldPage.dayName(summary.date()),
        mine.stream()
            .filter(u -> plan.day().findUnit(u.unit().id()).isPresent())
            .map(u -> row(LinkKind.UNIT, summary.id(), u.unit().id().value(), u.unit().name()))
            .toList());
  }
}
