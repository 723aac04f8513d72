package se.bokskjuts.api.web;

import java.time.LocalDate;
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
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.jobs.ServiceDays;
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

  StartPages(
      ServiceDays days,
      Planning planning,
      DemandStore demand,
      SettingsStore settings,
      ServeSettings serve) {
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
      boolean late) {}

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
    model.addAttribute("step", findStep(cards).orElse(null));
    return "start";
  }

  private DayCard cardOf(ServiceDays.Day day) {
    List<PlanOverview> plans = planning.list(Optional.of(day.date()));
    boolean published = plans.stream().anyMatch(StartPages::isInForce);
    boolean today = day.date().equals(days.today());
    return new DayCard(
        day.date(),
        DayNames.brief(day.date()),
        today,
        day.open(),
        day.reason(),
        day.demand(),
        plans.stream().filter(p -> p.state().hasPlan()).count(),
        published,
        today && day.open() && day.demand() > 0 && !published);
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
      return Optional.of(
          new Step("print", card.name(), "/plans/" + inForce.get().id() + "/prints"));
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
