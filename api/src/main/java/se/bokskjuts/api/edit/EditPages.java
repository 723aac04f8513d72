package se.bokskjuts.api.edit;

import java.security.Principal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bokskjuts.api.config.ServeSettings;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.security.Role;
import se.bokskjuts.api.security.RoomRules;
import se.bokskjuts.api.view.PlanPicture;
import se.bokskjuts.api.view.TimeAxis;
import se.bokskjuts.api.web.PlanHead;
import se.bokskjuts.routing.RoadFaults;

/**
 * The page on which a plan is changed by hand. A change answers with the board alone when a script
 * asks for it, with the whole page otherwise.
 */
@Controller
class EditPages {
  /** Sent by the page's script. */
  private static final String BOARD_ALONE = "X-Board";

  private final HandDrafts drafts;
  private final Improving improving;
  private final Planning planning;
  private final Boards boards;
  private final Texts texts;
  private final ServeSettings settings;

  EditPages(
      HandDrafts drafts,
      Improving improving,
      Planning planning,
      Boards boards,
      Texts texts,
      ServeSettings settings) {
    this.drafts = drafts;
    this.improving = improving;
    this.planning = planning;
    this.boards = boards;
    this.texts = texts;
    this.settings = settings;
  }

  /** The page is of no use to who may not change; staff see their own units, not whole plans. */
  @Bean
  static RoomRules editRules() {
    Role[] wide = {Role.COORDINATOR, Role.PLANNER, Role.VIEWER, Role.ADMIN};
    return RoomRules.of(
        RoomRules.Rule.may(HttpMethod.GET, "/plans/*/edit", Role.COORDINATOR),
        RoomRules.Rule.may(HttpMethod.GET, "/plans/*/reasons", wide),
        RoomRules.Rule.may(HttpMethod.GET, "/api/v1/plans/*/edits", wide));
  }

  @PostMapping("/plans/{id}/open")
  String open(@PathVariable UUID id, Principal who) {
    return "redirect:/plans/" + drafts.open(id, who.getName()).id() + "/edit";
  }

  @GetMapping("/plans/{id}/edit")
  String page(@PathVariable UUID id, Model model) {
    fill(id, model);
    return "edit";
  }

  private void fill(UUID id, Model model) {
    Draft draft = drafts.get(id);
    PlanPicture picture = PlanPicture.of(draft.state().day(), draft.plan());
    model.addAttribute("plan", PlanHead.of(planning.get(id)));
    model.addAttribute("board", boards.of(draft, picture));
    model.addAttribute("picture", picture);
    model.addAttribute("axis", TimeAxis.of(picture));
    model.addAttribute("figures", draft.judgement().figures());
    model.addAttribute("seconds", settings.solveTime().toSeconds());
    model.addAttribute("tiles", settings.map().tiles());
    model.addAttribute("attribution", settings.map().attribution());
  }

  /** What a form may send; a stop is {@code van|number}. */
  record EditForm(
      @Nullable EditType type,
      @Nullable String pick,
      @Nullable String move,
      @Nullable String van,
      @Nullable String toVan,
      @Nullable Integer place,
      @Nullable String unit,
      @Nullable String box,
      @Nullable String transfer,
      @Nullable String hold,
      @Nullable Double lat,
      @Nullable Double lon,
      @Nullable String toUnit) {

    EditRequest request() {
      if (move != null) {
        String[] parts = move.split("\\|");
        return stop(EditType.MOVE_STOP, parts[0], number(parts, 1), parts[0], number(parts, 2));
      }
      EditType kind = EditRequest.need(type, "type");
      if (pick != null && !pick.isBlank()) {
        String[] parts = pick.split("\\|");
        return stop(kind, parts[0], number(parts, 1), toVan, place);
      }
      return new EditRequest(
          kind, van, null, toVan, place, unit, box, null, null, transfer, hold, null, lat, lon,
          toUnit);
    }

    private static int number(String[] parts, int at) {
      if (parts.length <= at || !parts[at].matches("\\d{1,6}")) {
        throw RefusedException.of(ProblemCode.MISSING_VALUE, "stop");
      }
      return Integer.parseInt(parts[at]);
    }

    private EditRequest stop(
        EditType kind, String ofVan, int stop, @Nullable String to, @Nullable Integer at) {
      return new EditRequest(
          kind, ofVan, stop, to, at, unit, null, null, null, null, null, null, null, null, null);
    }
  }

  @PostMapping("/plans/{id}/edits")
  String edit(
      @PathVariable UUID id,
      @RequestParam int version,
      EditForm form,
      @RequestHeader(name = BOARD_ALONE, required = false) @Nullable String alone,
      Principal who,
      Model model,
      RedirectAttributes next) {
    return change(
        id, () -> drafts.apply(id, version, form.request(), who.getName()), alone, model, next);
  }

  @PostMapping("/plans/{id}/edits/undo")
  String undo(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestHeader(name = BOARD_ALONE, required = false) @Nullable String alone,
      Principal who,
      Model model,
      RedirectAttributes next) {
    return change(id, () -> drafts.undo(id, version, who.getName()), alone, model, next);
  }

  @PostMapping("/plans/{id}/edits/redo")
  String redo(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestHeader(name = BOARD_ALONE, required = false) @Nullable String alone,
      Principal who,
      Model model,
      RedirectAttributes next) {
    return change(id, () -> drafts.redo(id, version, who.getName()), alone, model, next);
  }

  /** The board as it then is; with what stood against the change, if it was not made. */
  private String change(
      UUID id, Runnable work, @Nullable String alone, Model model, RedirectAttributes next) {
    Optional<String> fault = Optional.empty();
    try {
      work.run();
    } catch (RefusedException e) {
      if (e.code() == ProblemCode.NO_SUCH_DRAFT || e.code() == ProblemCode.PLAN_IS_PUBLISHED) {
        throw e;
      }
      fault = Optional.of(texts.get("problem." + e.code() + ".detail", e.values().toArray()));
    } catch (RoadFaults e) {
      fault = Optional.of(texts.get("replan.cutOff"));
    }
    if (alone == null) {
      fault.ifPresent(f -> next.addFlashAttribute("fault", f));
      return "redirect:/plans/" + id + "/edit";
    }
    fault.ifPresent(f -> model.addAttribute("fault", f));
    fill(id, model);
    return "edit :: board";
  }

  @PostMapping("/plans/{id}/improve")
  String improve(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam int seconds,
      Principal who,
      RedirectAttributes next) {
    try {
      PlanOverview plan =
          improving.ask(
              id, version, OptionalInt.of(seconds), OptionalLong.empty(), 1, who.getName());
      return "redirect:/plans/" + plan.id();
    } catch (RefusedException e) {
      next.addFlashAttribute(
          "fault", texts.get("problem." + e.code() + ".detail", e.values().toArray()));
      return "redirect:/plans/" + id + "/edit";
    }
  }
}
