package se.bokskjuts.api.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bokskjuts.api.edit.StayWords;
import se.bokskjuts.api.jobs.PlanItems;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.jobs.UnitCalendars;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.api.view.BoxLine;
import se.bokskjuts.api.view.ItemLine;
import se.bokskjuts.api.view.PlanPicture;
import se.bokskjuts.api.view.UnitDay;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/** A plan seen from one unit or one box, and the way to them from a barcode. */
@Controller
class BoxPages {
  private final Planning planning;
  private final PlanItems items;
  private final Texts texts;
  private final StayWords stays;
  private final Sight sight;
  private final UnitCalendars calendars;

  BoxPages(
      Planning planning,
      PlanItems items,
      Texts texts,
      StayWords stays,
      Sight sight,
      UnitCalendars calendars) {
    this.stays = stays;
    this.calendars = calendars;
    this.sight = sight;
    this.items = items;
    this.planning = planning;
    this.texts = texts;
  }

  @GetMapping("/plans/{id}/units/{unit}")
  String unit(@PathVariable UUID id, @PathVariable String unit, Model model) {
    sight.require(UnitId.of(unit));
    UnitDay day =
        pictureOf(id)
            .findUnit(UnitId.of(unit))
            .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_UNIT, unit));
    model.addAttribute("plan", PlanHead.of(planning.get(id)));
    model.addAttribute("unit", day);
    model.addAttribute("calendar", calendars.pathOf(UnitId.of(unit)));
    return "unit";
  }

  @GetMapping("/plans/{id}/boxes/{box}")
  String box(@PathVariable UUID id, @PathVariable String box, Model model) {
    PlanPicture picture = pictureOf(id);
    BoxLine line =
        picture
            .findBox(BoxId.of(box))
            .filter(this::isForCaller)
            .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_BOX, box));
    model.addAttribute("plan", PlanHead.of(planning.get(id)));
    model.addAttribute("box", line);
    model.addAttribute("items", ItemLine.of(picture, line.items(), items.of(picture.plan())));
    return "box";
  }

  /** Leads a barcode, a transfer or a box to the box that holds it. */
  @GetMapping("/plans/{id}/find")
  String find(@PathVariable UUID id, @RequestParam String barcode, RedirectAttributes next) {
    String sought = barcode.strip();
    PlanPicture picture = pictureOf(id);
    Optional<BoxLine> box = sought.isEmpty() ? Optional.empty() : picture.findBox(BoxId.of(sought));
    List<TransferId> transfers = items.named(picture.plan(), sought);
    Optional<BoxLine> found =
        box.or(() -> picture.boxes().stream().filter(b -> holdsOne(b, transfers)).findFirst())
            .filter(this::isForCaller);
    if (found.isPresent()) {
      return "redirect:/plans/" + id + "/boxes/" + found.get().id();
    }
    next.addFlashAttribute(
        "said",
        picture.plan().stays().stream()
            .filter(s -> transfers.contains(s.transfer()))
            .findFirst()
            .map((Stay s) -> texts.get("plan.foundStays", sought, stays.of(s, picture.day())))
            .orElseGet(() -> texts.get("plan.notFound", sought)));
    return "redirect:/plans/" + id;
  }

  /** Staff see the boxes that come to them or go from them. */
  private boolean isForCaller(BoxLine box) {
    return sight.sees(box.from()) || sight.sees(box.to());
  }

  private static boolean holdsOne(BoxLine box, List<TransferId> transfers) {
    return box.items().stream().anyMatch(transfers::contains);
  }

  private PlanPicture pictureOf(UUID id) {
    PlanOverview plan = planning.get(id);
    if (!plan.state().hasPlan()) {
      throw RefusedException.of(ProblemCode.PLAN_NOT_READY, plan.label());
    }
    StoredPlan stored = planning.getStoredToNarrow(id);
    return PlanPicture.of(stored.day(), stored.plan());
  }
}
