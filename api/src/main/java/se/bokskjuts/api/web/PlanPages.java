package se.bokskjuts.api.web;

import java.security.Principal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bokskjuts.api.config.ServeSettings;
import se.bokskjuts.api.edit.HandKept;
import se.bokskjuts.api.edit.StayWords;
import se.bokskjuts.api.edit.ViolationWords;
import se.bokskjuts.api.jobs.Orders;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.replan.PlanChanges;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.api.view.PlanPicture;
import se.bokskjuts.api.view.TimeAxis;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.Plan;

/** The page of a plan: followed while it is solved, then read, published. */
@Controller
class PlanPages {
  private final Planning planning;
  private final Orders orders;
  private final Texts texts;
  private final ServeSettings settings;
  private final ViolationWords violations;
  private final StayWords stays;
  private final Sight sight;
  private final PlanChanges changes;
  private final HandKept handKept;

  PlanPages(
      Planning planning,
      Orders orders,
      Texts texts,
      ServeSettings settings,
      ViolationWords violations,
      StayWords stays,
      Sight sight,
      PlanChanges changes,
      HandKept handKept) {
    this.handKept = handKept;
    this.changes = changes;
    this.violations = violations;
    this.stays = stays;
    this.sight = sight;
    this.planning = planning;
    this.orders = orders;
    this.texts = texts;
    this.settings = settings;
  }

  @PostMapping("/plans")
  String make(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
      @RequestParam int seconds,
      Principal who,
      RedirectAttributes next) {
    try {
      PlanOverview plan =
          planning.ask(orders.ofTime(date, Duration.ofSeconds(seconds)), who.getName());
      return "redirect:/plans/" + plan.id();
    } catch (RefusedException e) {
      next.addFlashAttribute(
          "fault", texts.get("problem." + e.code() + ".detail", e.values().toArray()));
      return "redirect:/days/" + date;
    }
  }

  @GetMapping("/plans/{id}")
  String plan(@PathVariable UUID id, Model model) {
    PlanOverview plan = planning.get(id);
    if (sight.isNarrow() && plan.state().hasPlan()) {
      return "redirect:/plans/" + id + "/prints";
    }
    model.addAttribute("plan", PlanHead.of(plan));
    if (!plan.state().hasPlan()) {
      return plan.state().isUnderWay() ? "solving" : "failed";
    }
    StoredPlan stored = planning.getStored(id);
    Plan file = stored.plan();
    PlanPicture picture = PlanPicture.of(stored.day(), file);
    model.addAttribute("picture", picture);
    model.addAttribute("axis", TimeAxis.of(picture));
    model.addAttribute("figures", plan.figures().orElseThrow());
    model.addAttribute("stays", file.stays().size());
    model.addAttribute(
        "stayLines",
        file.stays().stream()
            .map(t -> new StayLine(t.transfer().value(), stays.of(t, stored.day())))
            .toList());
    model.addAttribute("tiles", settings.map().tiles());
    model.addAttribute("attribution", settings.map().attribution());
    model.addAttribute("broken", violations.list(plan.violations(), stored.day()));
    model.addAttribute("changes", changes.find(id).orElse(null));
    model.addAttribute("handKept", handKept.of(stored).orElse(null));
    addCosts(plan, model);
    return "plan";
  }

  /** An item that stays, by its transfer, and why. */
  record StayLine(String transfer, String reason) {}

  private void addCosts(PlanOverview plan, Model model) {
    Optional<PlanOverview> earlier = planning.findEarlier(plan);
    Optional<PlanOverview> usual = planning.findUsual(plan);
    model.addAttribute("previous", earlier.map(PlanOverview::label).orElse(null));
    model.addAttribute("usual", usual.map(u -> DayNames.full(u.date())).orElse(null));
    model.addAttribute(
        "costs",
        CostRow.of(
            plan.cost().orElseThrow(),
            earlier.flatMap(PlanOverview::cost),
            usual.flatMap(PlanOverview::cost)));
    model.addAttribute(
        "figureRows",
        FigureRow.of(
            plan.figures().orElseThrow(),
            earlier.flatMap(PlanOverview::figures),
            usual.flatMap(PlanOverview::figures)));
  }

  @PostMapping("/plans/{id}/stop")
  String stop(@PathVariable UUID id, Principal who) {
    if (planning.get(id).state().isUnderWay()) {
      planning.stop(id, who.getName());
    }
    return "redirect:/plans/" + id;
  }

  @PostMapping("/plans/{id}/publish")
  String publish(
      @PathVariable UUID id, @RequestParam String version, Principal who, RedirectAttributes next) {
    PlanOverview plan = planning.getAsSeen(id, version);
    planning.publish(id, plan.rowVersion(), who.getName());
    next.addFlashAttribute("said", texts.get("said.published"));
    return "redirect:/plans/" + id;
  }
}
