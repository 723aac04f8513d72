package se.bokskjuts.api.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.settings.Empties;
import se.bokskjuts.data.store.Demand;
import se.bokskjuts.data.store.DemandStore;
import se.bokskjuts.data.store.SettingsStore;
import se.bokskjuts.model.TransferKind;

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
  private final Texts texts;

  StartPages(
      ServiceDays days,
      Planning planning,
      DemandStore demand,
      SettingsStore settings,
      ServeSettings serve,
      DayProgress progress,
      Empties empties,
      Texts texts) {
    this.progress = progress;
    this.empties = empties;
    this.texts = texts;
    this.days = days;
    this.planning = planning;
    this.demand = demand;
    this.settings = settings;
    this.serve = serve;
  }

  /** A day with its state. */
  record DayCard(
      LocalDate date,
      String name,
      boolean today,
      boolean open,
      String reason,
      int demand,
      long plans,
      boolean published,
      boolean delivered,
      String progress,
      List<String> closedUnits,
      String late) {}

  /**
   * What to do next.
   *
   * @param word the end of its message keys
   */
  record Step(String word, String dayName, String href) {}

  @GetMapping("/")
  String start(Model model) {
    List<DayCard> cards =
        days.listNext(serve.serviceDaysShown()).stream().map(this::cardOf).toList();
    model.addAttribute("nav", "start");
    model.addAttribute("days", cards);
    model.addAttribute(
        "plans",
        planning.list(Optional.empty()).stream().limit(MOST_PLANS).map(PlanHead::of).toList());
    List<PlanOverview> unclosed = progress.listToClose(days.today());
    model.addAttribute("unclosed", unclosed.stream().map(PlanHead::of).toList());
    model.addAttribute("step", stepOfUnclosed(unclosed).or(() -> findStep(cards)).orElse(null));
    model.addAttribute("shortOfBoxes", empties.of(nextDay(cards)).warnings().size());
    return "start";
  }

  private LocalDate nextDay(List<DayCard> cards) {
    return cards.stream()
        .filter(c -> c.open() && !days.isOver(c.date()))
        .map(DayCard::date)
        .findFirst()
        .orElseGet(days::today);
  }

  private DayCard cardOf(ServiceDays.Day day) {
    List<PlanOverview> plans = planning.list(Optional.of(day.date()));
    Optional<PlanOverview> inForce = plans.stream().filter(StartPages::isInForce).findFirst();
    boolean completed = inForce.filter(p -> p.state() == PlanState.COMPLETED).isPresent();
    Optional<DayProgress.Stops> stops = inForce.map(p -> progress.of(p.id()));
    return new DayCard(
        day.date(),
        DayNames.brief(day.date()),
        day.date().equals(days.today()),
        day.open(),
        day.reason(),
        day.demand(),
        plans.stream().filter(p -> p.state().hasPlan()).count(),
        inForce.isPresent(),
        completed,
        stops.filter(s -> !completed && s.done() + s.missed() > 0).map(this::progressOf).orElse(""),
        day.open() ? progress.listClosed(day.date()) : List.of(),
        lateness(day, plans, stops));
  }

  private String progressOf(DayProgress.Stops stops) {
    return texts.get("start.stops", stops.done() + stops.missed(), stops.all());
  }

  /** What is late today, and why; empty while nothing is. */
  private String lateness(
      ServiceDays.Day day, List<PlanOverview> plans, Optional<DayProgress.Stops> stops) {
    if (stops.isPresent()) {
      int missed = stops.get().missed();
      return missed > 0 ? texts.get("start.why.missed", missed) : "";
    }
    Optional<LocalTime> leaves = progress.firstDeparture(day.date());
    if (!day.date().equals(days.today())
        || !day.open()
        || day.demand() == 0
        || leaves.isEmpty()
        || days.isOver(day.date())) {
      return "";
    }
    boolean gone = days.now().isAfter(leaves.get());
    return texts.get(gone ? "start.why.gone" : "start.why.leaves", leaves.get().toString())
        + " "
        + texts.get("start.why." + obstacleOf(plans));
  }

  private static String obstacleOf(List<PlanOverview> plans) {
    if (plans.stream().anyMatch(p -> p.state().isUnderWay())) {
      return "solving";
    }
    if (plans.stream().anyMatch(p -> p.state() == PlanState.DRAFT)) {
      return "draft";
    }
    boolean failed = !plans.isEmpty() && plans.get(0).state() == PlanState.FAILED;
    return failed ? "failed" : "noPlan";
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
    model.addAttribute("day", cardNamed(day));
    model.addAttribute("kinds", day.open() ? kindsOf(date).entrySet() : List.of());
    model.addAttribute("seconds", serve.solveTime().toSeconds());
    model.addAttribute(
        "plans", planning.list(Optional.of(date)).stream().map(PlanHead::of).toList());
    return "day";
  }

  private DayCard cardNamed(ServiceDays.Day day) {
    DayCard card = cardOf(day);
    return new DayCard(
        card.date(),
        DayNames.full(day.date()),
        card.today(),
        card.open(),
        card.reason(),
        card.demand(),
        card.plans(),
        card.published(),
        card.delivered(),
        card.progress(),
        card.closedUnits(),
        card.late());
  }

  private Map<TransferKind, Integer> kindsOf(LocalDate date) {
    Demand waiting = demand.list(date, settings.getCalendar());
    Map<TransferKind, Integer> kinds = new TreeMap<>();
    waiting.transfers().forEach(t -> kinds.merge(t.kind(), 1, Integer::sum));
    if (!waiting.holds().isEmpty()) {
      kinds.merge(TransferKind.HOLD, waiting.holds().size(), Integer::sum);
    }
    return kinds;
  }
}
