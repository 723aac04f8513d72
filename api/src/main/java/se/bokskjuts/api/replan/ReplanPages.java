package se.bokskjuts.api.replan;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadFaults;
import se.bokskjuts.routing.RoadLeg;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadPoint;

/** The page on which a coordinator says what happened. */
@Controller
class ReplanPages {
  private final Replanning replanning;
  private final Planning planning;
  private final RoadNetwork roads;
  private final Texts texts;

  ReplanPages(Replanning replanning, Planning planning, RoadNetwork roads, Texts texts) {
    this.replanning = replanning;
    this.planning = planning;
    this.roads = roads;
    this.texts = texts;
  }

  @GetMapping("/plans/{id}/replan")
  String form(@PathVariable UUID id, Model model) {
    PlanOverview plan = planning.get(id);
    StoredPlan stored = planning.getStored(id);
    model.addAttribute("id", id);
    model.addAttribute("label", plan.label());
    model.addAttribute("date", plan.date().toString());
    model.addAttribute("published", plan.state().name().equals("PUBLISHED"));
    model.addAttribute("now", replanning.now());
    model.addAttribute("vans", stored.plan().routes().stream().map(r -> r.van().value()).toList());
    List<Unit> units =
        stored.day().units().stream()
            .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
            .toList();
    model.addAttribute("units", units);
    return "replan";
  }

  @PostMapping("/plans/{id}/replan")
  String replan(
      @PathVariable UUID id,
      @RequestParam String at,
      @RequestParam(required = false) @Nullable List<String> vans,
      @RequestParam(defaultValue = "") String standsAt,
      @RequestParam(required = false) @Nullable List<String> closed,
      @RequestParam(defaultValue = "") String roadFrom,
      @RequestParam(defaultValue = "") String roadTo,
      @RequestParam(defaultValue = "") String missedVan,
      @RequestParam(defaultValue = "") String missedUnit,
      @RequestParam(defaultValue = "false") boolean late,
      @RequestParam(defaultValue = "10") int seconds,
      Principal who,
      RedirectAttributes next) {
    try {
      ReplanRequest request =
          new ReplanRequest(
              at,
              ReplanRequest.orNone(vans).stream()
                  .map(v -> new ReplanRequest.VanDown(v, standsAt.isEmpty() ? null : standsAt))
                  .toList(),
              ReplanRequest.orNone(closed).stream().filter(u -> !u.isBlank()).toList(),
              closedRoad(id, roadFrom, roadTo),
              late,
              missedVan.isEmpty() || missedUnit.isEmpty()
                  ? List.of()
                  : List.of(new ReplanRequest.MissedStop(missedVan, missedUnit)),
              List.of(),
              seconds,
              null);
      return "redirect:/plans/" + replanning.ask(id, request, who.getName()).id();
    } catch (RefusedException e) {
      next.addFlashAttribute(
          "fault", texts.get("problem." + e.code() + ".detail", e.values().toArray()));
    } catch (RoadFaults e) {
      next.addFlashAttribute("fault", texts.get("replan.cutOff"));
    }
    return "redirect:/plans/" + id + "/replan";
  }

  /** Half-way along the road that is driven between the two units. */
  private List<ReplanRequest.ClosedSpot> closedRoad(UUID id, String from, String to) {
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return List.of();
    }
    DayProblem day = planning.getStored(id).day();
    Place one = Place.of(day.getUnit(UnitId.of(from)));
    Place other = Place.of(day.getUnit(UnitId.of(to)));
    RoadLeg leg = roads.path(one, other).legs().get(0);
    RoadPoint middle = leg.points().get(leg.points().size() / 2);
    return List.of(new ReplanRequest.ClosedSpot(middle.lat(), middle.lon()));
  }
}
