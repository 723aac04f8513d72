package se.bokskjuts.api.replan;

import java.security.Principal;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bokskjuts.api.config.ServeSettings;
import se.bokskjuts.api.edit.DraftRoads;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.view.PlanPicture;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.routing.RoadFaults;
import se.bokskjuts.routing.RoadPoint;

/**
 * The page on which a coordinator says what happened. It begins with what was reported and with
 * what an earlier replanning was told.
 */
@Controller
class ReplanPages {
  private final Replanning replanning;
  private final Planning planning;
  private final ReportedFaults reported;
  private final EarlierEvents earlier;
  private final DraftRoads roads;
  private final Texts texts;
  private final ServeSettings settings;

  ReplanPages(
      Replanning replanning,
      Planning planning,
      ReportedFaults reported,
      EarlierEvents earlier,
      DraftRoads roads,
      Texts texts,
      ServeSettings settings) {
    this.replanning = replanning;
    this.planning = planning;
    this.reported = reported;
    this.earlier = earlier;
    this.roads = roads;
    this.texts = texts;
    this.settings = settings;
  }

  @GetMapping("/plans/{id}/replan")
  String form(@PathVariable UUID id, Model model) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    fields.add("at", replanning.now());
    fields.add("seconds", "10");
    StoredPlan stored = planning.getStored(id);
    EarlierEvents.Earlier known = earlier.of(stored);
    List<ReportedFaults.Report> reports =
        reported.of(stored, LocalTime.parse(replanning.now()), known.vansOut());
    reports.stream()
        .filter(ReportedFaults.Report::sure)
        .forEach(r -> fields.add("reported", r.value()));
    return page(stored, known, reports, new ReplanForm(fields), model);
  }

  private String page(
      StoredPlan stored,
      EarlierEvents.Earlier known,
      List<ReportedFaults.Report> reports,
      ReplanForm form,
      Model model) {
    PlanOverview plan = planning.get(stored.summary().id());
    PlanPicture picture = PlanPicture.of(stored.day(), stored.plan());
    List<Unit> units =
        stored.day().units().stream()
            .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
            .toList();
    model.addAttribute("id", plan.id());
    model.addAttribute("label", plan.label());
    model.addAttribute("date", plan.date().toString());
    model.addAttribute("published", plan.state() == PlanState.PUBLISHED);
    model.addAttribute("form", form);
    model.addAttribute("known", known);
    model.addAttribute("reports", reports);
    model.addAttribute("picture", picture);
    model.addAttribute("units", units);
    model.addAttribute("tiles", settings.map().tiles());
    model.addAttribute("attribution", settings.map().attribution());
    return "replan";
  }

  @PostMapping("/plans/{id}/replan")
  String replan(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Principal who,
      Model model) {
    ReplanForm form = new ReplanForm(fields);
    StoredPlan stored = planning.getStored(id);
    String fault;
    try {
      ReplanRequest request = form.request(between(stored, form));
      requireBoxesDue(request, stored);
      return "redirect:/plans/" + replanning.ask(id, request, who.getName()).id();
    } catch (RefusedException e) {
      fault = words(e, stored);
    } catch (RoadFaults e) {
      fault = texts.get("replan.cutOff");
    }
    model.addAttribute("fault", fault);
    EarlierEvents.Earlier known = earlier.of(stored);
    LocalTime now = LocalTime.parse(replanning.now());
    return page(stored, known, reported.of(stored, now, known.vansOut()), form, model);
  }

  /** A box that was to be loaded later cannot have been left behind yet. */
  private static void requireBoxesDue(ReplanRequest request, StoredPlan plan) {
    LocalTime now = ReplanEvents.timeOf(request.at());
    for (String box : ReplanRequest.orNone(request.boxesStayed())) {
      boolean later =
          plan.plan().routes().stream()
              .flatMap(r -> r.stops().stream().skip(ReplanEvents.begun(r, now)))
              .anyMatch(s -> s.load().stream().anyMatch(b -> b.value().equals(box)));
      boolean due =
          plan.plan().routes().stream()
              .flatMap(r -> r.stops().stream().limit(ReplanEvents.begun(r, now)))
              .anyMatch(s -> s.load().stream().anyMatch(b -> b.value().equals(box)));
      if (later && !due) {
        throw RefusedException.of(ProblemCode.WRONG_VALUE, "boxesStayed", box);
      }
    }
  }

  private String words(RefusedException e, StoredPlan plan) {
    if (e.code() == ProblemCode.WRONG_VALUE && e.values().contains("boxesStayed")) {
      return texts.get("replan.boxesLater", e.values().get(1));
    }
    if (e.code() == ProblemCode.WRONG_VALUE && e.values().contains("missedStops")) {
      String[] parts = e.values().get(1).toString().split("@");
      String unit = plan.day().findUnit(UnitId.of(parts[1])).map(Unit::name).orElse(parts[1]);
      return texts.get("replan.notYet", parts[0] + ", " + unit);
    }
    return texts.get("problem." + e.code() + ".detail", e.values().toArray());
  }

  /** Half-way along the road that is driven between the two units. */
  private List<RoadPoint> between(StoredPlan plan, ReplanForm form) {
    String from = form.text("roadFrom");
    String to = form.text("roadTo");
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return List.of();
    }
    List<RoadPoint> closed = roads.closedSpots(plan.summary().id());
    return List.of(roads.middle(UnitId.of(from), UnitId.of(to), plan.day(), closed));
  }
}
