package se.bokskjuts.api.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bokskjuts.api.config.ServeSettings;
import se.bokskjuts.api.jobs.DayProgress;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.jobs.ServiceDays;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.api.settings.Empties;
import se.bokskjuts.data.store.Demand;
import se.bokskjuts.data.store.DemandStore;
import se.bokskjuts.data.store.SettingsStore;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;

/**
 * The start page: the days ahead, each with its state, and the one next step. And each day's own.
 */
@Controller
class StartPages {
  private static final int MOST_PLANS = 10;

  private final ServiceDays days;
  private final Planning planning;
  private final DemandStore demand;
  private final SettingsStore settings;
  private final ServeSettings serve;
  private final DayProgress progress;
  private final Empties empties;
  private final DayCards cards;
  private final Sight sight;

  StartPages(
      ServiceDays days,
      Planning planning,
      DemandStore demand,
      SettingsStore settings,
      ServeSettings serve,
      DayProgress progress,
      Empties empties,
      DayCards cards,
      Sight sight) {
    this.progress = progress;
    this.empties = empties;
    this.cards = cards;
    this.sight = sight;
    this.days = days;
    this.planning = planning;
    this.demand = demand;
    this.settings = settings;
    this.serve = serve;
  }

  /**
   * What to do next.
   *
   * @param word the end of its message keys
   */
  record Step(String word, String dayName, String href) {}

  /** Staff of some units have nothing to plan or close: theirs is what comes to their units. */
  @GetMapping("/")
  String start(Model model) {
    List<DayCard> shown = days.listNext(serve.serviceDaysShown()).stream().map(cards::of).toList();
    boolean narrow = sight.isNarrow();
    List<PlanOverview> unclosed = narrow ? List.of() : progress.listToClose(days.today());
    model.addAttribute("nav", "start");
    model.addAttribute("days", shown);
    model.addAttribute("narrow", narrow);
    model.addAttribute(
        "plans",
        planning.list(Optional.empty()).stream().limit(MOST_PLANS).map(PlanHead::of).toList());
    model.addAttribute(
        "lateReports",
        narrow
            ? List.of()
            : progress.listWithLateReports(days.today()).stream().map(PlanHead::of).toList());
    model.addAttribute("unclosed", unclosed.stream().map(PlanHead::of).toList());
    model.addAttribute(
        "step",
        narrow
            ? new Step("arrivals", "", "/arrivals")
            : stepOfUnclosed(unclosed).or(() -> findStep(shown)).orElse(null));
    model.addAttribute("shortOfBoxes", empties.of(nextDay(shown)).warnings().size());
    return "start";
  }

  private LocalDate nextDay(List<DayCard> cards) {
    return cards.stream()
        .filter(c -> c.open() && !days.isOver(c.date()))
        .map(DayCard::date)
        .findFirst()
        .orElseGet(days::today);
  }

  /** A day that nobody closed keeps what did not arrive from being planned again. */
  private static Optional<Step> stepOfUnclosed(List<PlanOverview> unclosed) {
    return unclosed.stream()
        .findFirst()
        .map(p -> new Step("close", DayNames.brief(p.date()), "/plans/" + p.id() + "#live"));
  }

  private static boolean isInForce(PlanOverview plan) {
    return plan.state() == PlanState.PUBLISHED || plan.state() == PlanState.COMPLETED;
  }

  /** The first service day that is not done tells the step. */
  private Optional<Step> findStep(List<DayCard> cards) {
    List<DayCard> open = cards.stream().filter(c -> c.open() && !days.isOver(c.date())).toList();
    return open.stream()
        .filter(c -> !c.published() && c.demand() > 0)
        .findFirst()
        .map(this::stepOf)
        .or(() -> open.stream().filter(DayCard::published).findFirst().map(this::stepOf))
        .or(() -> open.stream().findFirst().map(this::stepOf));
  }

  private Step stepOf(DayCard card) {
    List<PlanOverview> plans = planning.list(Optional.of(card.date()));
    if (card.demand() == 0 && !card.published()) {
      return new Step("import", card.name(), "/import");
    }
    return plans.stream()
        .filter(p -> p.state().isUnderWay())
        .findFirst()
        .map(p -> new Step("wait", card.name(), "/plans/" + p.id()))
        .or(() -> stepOfBest(card, plans))
        .orElseGet(() -> new Step("plan", card.name(), "/days/" + card.date()));
  }

  private static Optional<Step> stepOfBest(DayCard card, List<PlanOverview> plans) {
    Optional<PlanOverview> inForce = plans.stream().filter(StartPages::isInForce).findFirst();
    if (inForce.isPresent()) {
      boolean follow = card.today() && !card.progress().isEmpty();
      return Optional.of(
          new Step(
              follow ? "follow" : "print",
              card.name(),
              "/plans/" + inForce.get().id() + (follow ? "#live" : "/prints")));
    }
    return plans.stream()
        .filter(p -> p.state() == PlanState.DRAFT)
        .min(Comparator.comparing(p -> p.cost().orElseThrow().total()))
        .map(p -> new Step("publish", card.name(), "/plans/" + p.id()));
  }

  @GetMapping("/days/{date}")
  String day(
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, Model model) {
    ServiceDays.Day day = days.get(date);
    model.addAttribute("nav", "start");
    model.addAttribute("day", cards.named(day));
    model.addAttribute("kinds", day.open() ? kindsOf(date).entrySet() : List.of());
    model.addAttribute("narrow", sight.isNarrow());
    model.addAttribute("seconds", serve.solveTime().toSeconds());
    model.addAttribute(
        "plans", planning.list(Optional.of(date)).stream().map(PlanHead::of).toList());
    return "day";
  }

  private Map<TransferKind, Integer> kindsOf(LocalDate date) {
    Demand waiting = demand.list(date, settings.getCalendar());
    Map<TransferKind, Integer> kinds = new TreeMap<>();
    waiting.transfers().stream()
        .filter(t -> isOfCaller(t.from(), t.to()))
        .forEach(t -> kinds.merge(t.kind(), 1, Integer::sum));
    waiting.holds().stream()
        .filter(h -> isOfCaller(h.to()))
        .forEach(h -> kinds.merge(TransferKind.HOLD, 1, Integer::sum));
    return kinds;
  }

  private boolean isOfCaller(UnitId... units) {
    return !sight.isNarrow() || Stream.of(units).anyMatch(sight::sees);
  }
}
