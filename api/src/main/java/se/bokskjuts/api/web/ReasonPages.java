package se.bokskjuts.api.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.bokskjuts.api.jobs.PlanReasonsOf;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.jobs.ReasonWords;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.reasons.CostShares.UnitShare;
import se.bokskjuts.optimizer.reasons.Outcome;
import se.bokskjuts.optimizer.reasons.PlanReasons;

/**
 * Why a plan is as it is, as a part of the pages of the plan, a unit and a box. Trying takes
 * seconds, so the part is asked for when it is unfolded, and tells how far it is until it is there.
 */
@Controller
class ReasonPages {
  private static final int MOST_UNITS = 12;
  private static final Duration PATIENCE = Duration.ofMillis(700);

  private final Planning planning;
  private final PlanReasonsOf reasons;
  private final ReasonWords words;
  private final Texts texts;

  ReasonPages(Planning planning, PlanReasonsOf reasons, ReasonWords words, Texts texts) {
    this.planning = planning;
    this.reasons = reasons;
    this.words = words;
    this.texts = texts;
  }

  /** One thing left undone, what stood against it, and what would help. */
  record Why(String what, List<String> against, List<Help> help) {}

  /** A small change of the day and what it saves. */
  record Help(String text, String saves) {}

  /** What somebody costs. */
  record Share(String name, String kronor) {}

  @GetMapping("/plans/{id}/reasons")
  String reasons(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String box,
      Model model) {
    return show(id, unit, box, model, () -> reasons.ask(id, PATIENCE));
  }

  /** Begins nothing, and so is not counted among the costly calls. */
  @GetMapping("/plans/{id}/reasons-so-far")
  String soFar(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String box,
      Model model) {
    return show(id, unit, box, model, () -> reasons.look(id, PATIENCE));
  }

  private String show(
      UUID id,
      @Nullable String unit,
      @Nullable String box,
      Model model,
      Supplier<PlanReasonsOf.SoFar> answer) {
    try {
      PlanReasonsOf.SoFar now = answer.get();
      if (now.reasons().isEmpty()) {
        model.addAttribute("next", next(id, now.asked(), unit, box));
        model.addAttribute("tried", now.tried());
        model.addAttribute("most", PlanReasonsOf.TRIALS);
        return "reasons :: waiting";
      }
      DayProblem day = planning.getStored(id).day();
      fill(now.reasons().get(), day, Optional.ofNullable(unit).map(UnitId::of), box, model);
    } catch (RefusedException e) {
      model.addAttribute(
          "fault", texts.get("problem." + e.code() + ".detail", e.values().toArray()));
    }
    return "reasons :: reasons";
  }

  private static String next(UUID id, boolean asked, @Nullable String unit, @Nullable String box) {
    return UriComponentsBuilder.fromPath("/plans/{id}/" + (asked ? "reasons-so-far" : "reasons"))
        .queryParamIfPresent("unit", Optional.ofNullable(unit))
        .queryParamIfPresent("box", Optional.ofNullable(box))
        .build(id)
        .toString();
  }

  private void fill(
      PlanReasons all, DayProblem day, Optional<UnitId> unit, @Nullable String box, Model model) {
    if (box != null) {
      model.addAttribute(
          "boxWhy",
          all.boxes().stream()
              .filter(b -> b.box().value().equals(box))
              .map(b -> words.of(b.choice()))
              .findFirst()
              .orElse(""));
      return;
    }
    model.addAttribute("whys", whys(all, day, unit));
    if (unit.isPresent()) {
      Optional<UnitShare> share = Optional.ofNullable(all.costs().units().get(unit.get()));
      model.addAttribute("units", share.map(s -> partsOf(s)).orElse(List.of()));
    } else {
      model.addAttribute("vans", vans(all));
      model.addAttribute("units", units(all, day));
    }
  }

  private List<Why> whys(PlanReasons all, DayProblem day, Optional<UnitId> unit) {
    List<Why> whys = new ArrayList<>();
    all.missed().stream()
        .filter(m -> unit.isEmpty() || unit.get().equals(m.unit()))
        .forEach(
            m ->
                whys.add(
                    why(texts.get("why.missed", words.nameOf(m.unit(), day)), m.outcome(), day)));
    all.left().stream()
        .filter(l -> unit.isEmpty() || unit.get().equals(l.from()) || unit.get().equals(l.to()))
        .forEach(l -> whys.add(why(leftText(l, day), l.outcome(), day)));
    all.unfilled().stream()
        .filter(h -> unit.isEmpty() || isFor(h, unit.get(), day))
        .forEach(h -> whys.add(why(texts.get("why.unfilled", h.hold().value()), h.outcome(), day)));
    return whys;
  }

  private static boolean isFor(PlanReasons.Unfilled unfilled, UnitId unit, DayProblem day) {
    return day.holds().stream()
        .filter(h -> h.id().equals(unfilled.hold()))
        .map(HoldRequest::to)
        .anyMatch(unit::equals);
  }

  private String leftText(PlanReasons.Left left, DayProblem day) {
    return texts.get(
        "why.left",
        left.transfers().size(),
        words.nameOf(left.from(), day),
        words.nameOf(left.to(), day));
  }

  private Why why(String what, Outcome outcome, DayProblem day) {
    return new Why(
        what,
        outcome.obstacles().stream().map(o -> words.of(o, day)).distinct().toList(),
        outcome.remedies().stream()
            .map(r -> new Help(words.of(r, day), Kronor.whole(r.saves())))
            .toList());
  }

  private static List<Share> vans(PlanReasons all) {
    return all.costs().vans().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> new Share(e.getKey().value(), Kronor.exact(e.getValue())))
        .toList();
  }

  private List<Share> units(PlanReasons all, DayProblem day) {
    return all.costs().units().entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<UnitId, UnitShare> e) -> e.getValue().total())
                .reversed())
        .limit(MOST_UNITS)
        .map(e -> new Share(words.nameOf(e.getKey(), day), Kronor.exact(e.getValue().total())))
        .toList();
  }

  private List<Share> partsOf(UnitShare share) {
    record Part(String word, Money money) {}
    return Stream.of(
            new Part("handling", share.handling()),
            new Part("delay", share.delay()),
            new Part("missed", share.missed()))
        .map(p -> new Share(texts.get("cost." + p.word()), Kronor.exact(p.money())))
        .toList();
  }
}
