package se.bokskjuts.optimizer.replan;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveProgress;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;

/** One replanning: reads what has happened, searches, and lets the checker judge each answer. */
final class ReplanRun {
  private static final Duration TELL_EVERY = Duration.ofMillis(300);

  private final long begun = System.nanoTime();
  private long lastTold = begun;
  private final Plan published;

  /** The published plan as late vans drive it. */
  private final Plan expected;

  private final Events events;
  private final ReplanPrices prices;
  private final Past past;
  private final DayProblem now;
  private final boolean mayAddTo;
  private final Set<VanId> out;
  private Optional<ReplanAnswer> best = Optional.empty();
  private Money bestPrice = Money.ZERO;
  private String rejected = "no routes keep the rules of time";

  ReplanRun(DayProblem day, Plan published, LocalTime time, Events events, ReplanPrices prices) {
    this.published = published;
    this.events = events;
    this.prices = prices;
    mayAddTo = events.allowMore(day.matrix());
    expected = Lateness.of(published, events, time.toSecondOfDay());
    past = PastReading.of(day, expected, events, time);
    now = DayNow.of(day, past, events);
    out =
        events
            .of(DayEvent.VanBreaksDown.class)
            .map(DayEvent.VanBreaksDown::van)
            .collect(Collectors.toSet());
    out.forEach(past::of);
  }

  ReplanAnswer run(SolveSettings settings, SolveListener listener, BooleanSupplier stop) {
    offer(kept());
    if (best.isPresent() && !mayAddTo) {
      report(listener, "construct", 0);
      return best.get();
    }
    Optional<ReplanAnswer> kept = best;
    ReplanAnswer found = found(settings, listener, stop);
    return kept.filter(k -> !isAskedFor(found)).orElse(found);
  }

  /** The published plan; what came late stays where it is. */
  private Plan kept() {
    List<Stay> stays = new ArrayList<>(expected.stays());
    events
        .of(DayEvent.LateDemand.class)
        .flatMap(l -> l.transfers().stream())
        .filter(t -> !t.from().equals(t.to()))
        .forEach(t -> stays.add(new Stay(t.id(), PlanWriting.DEARER)));
    return expected.withStays(stays);
  }

  /** A late item that stays is no reason to change what nothing stands against. */
  private boolean isAskedFor(ReplanAnswer found) {
    Set<TransferId> late = events.late();
    return late.isEmpty()
        || events.isBetterWanted()
        || found.plan().boxes().stream().anyMatch(b -> b.items().stream().anyMatch(late::contains))
        || found.plan().copies().keySet().stream()
            .anyMatch(h -> late.contains(TransferId.of(h.value())));
  }

  private ReplanAnswer found(SolveSettings all, SolveListener listener, BooleanSupplier stop) {
    SolveSettings settings = all;
    PlanAnew anew = new PlanAnew(now, past, expected);
    boolean isFree = best.isEmpty() || events.isBetterWanted();
    if (isFree && anew.isPossible(all)) {
      settings = half(all);
      offer(now, anew.find(settings, listener, stop));
      report(listener, "search", 0);
    }
    if (!search(now, settings, listener, stop) && best.isEmpty()) {
      search(withoutStopPins(now), settings, listener, stop);
    }
    return best.orElseThrow(
        () ->
            new IllegalStateException(
                "no sound plan for the rest of the day was found: " + rejected));
  }

  private static SolveSettings half(SolveSettings all) {
    OptionalLong steps =
        all.steps().isPresent()
            ? OptionalLong.of((all.steps().getAsLong() + 1) / 2)
            : OptionalLong.empty();
    return new SolveSettings(all.time().map(t -> t.dividedBy(2)), steps, all.seed(), all.threads());
  }

  /** Pinned vans and orders that the events made impossible. */
  private static DayProblem withoutStopPins(DayProblem day) {
    return day.withPins(
        day.pins().stream()
            .filter(p -> !(p instanceof Pin.VanOfUnit) && !(p instanceof Pin.FirstStops))
            .toList());
  }

  private boolean search(
      DayProblem day, SolveSettings settings, SolveListener listener, BooleanSupplier stop) {
    Board board = new Board(day, past, prices, published);
    Freight freight = new Freight(board, expected);
    Outlook outlook = new Outlook(board, freight);
    Entry[][] fallback = new Fallback(outlook).routes();
    if (outlook.evaluate(fallback) < Outlook.INFEASIBLE) {
      offer(day, PlanWriting.write(outlook, expected));
    }
    report(listener, "construct", 0);
    List<RepairSearch> strands = new ArrayList<>();
    for (int i = 0; i < settings.threads(); i++) {
      Outlook own = i == 0 ? outlook : new Outlook(board, freight);
      LongConsumer onBetter = i == 0 ? steps -> tell(day, own, listener, steps) : steps -> {};
      strands.add(new RepairSearch(own, settings.seed() + 7919L * i, settings, stop, onBetter));
    }
    List<List<Entry[][]>> found = Strands.run(strands, fallback);
    long steps = strands.stream().mapToLong(RepairSearch::steps).sum();
    for (List<Entry[][]> bestFirst : found) {
      offerFirstSound(day, outlook, bestFirst);
    }
    report(listener, "search", steps);
    return best.isPresent();
  }

  /**
   * What the plan in the outlook would cost, now and then. It is told only: which plan is chosen in
   * the end does not depend on the clock.
   */
  private void tell(DayProblem day, Outlook outlook, SolveListener listener, long steps) {
    long now = System.nanoTime();
    if (now - lastTold < TELL_EVERY.toNanos()) {
      return;
    }
    lastTold = now;
    Plan plan = PlanWriting.write(outlook, expected);
    Judgement judgement = PlanChecker.judge(JudgedDay.of(day, past, plan), plan);
    if (judgement.isFeasible() && isCheaperThanBest(judgement)) {
      Duration elapsed = Duration.ofNanos(now - begun);
      listener.progressed(new SolveProgress(elapsed, judgement.cost(), "search", steps));
    }
  }

  private boolean isCheaperThanBest(Judgement judgement) {
    Money total = judgement.cost().total();
    return best.filter(b -> b.judgement().cost().total().compareTo(total) <= 0).isEmpty();
  }

  private void offerFirstSound(DayProblem day, Outlook outlook, List<Entry[][]> bestFirst) {
    for (Entry[][] routes : bestFirst) {
      if (outlook.evaluate(routes) < Outlook.INFEASIBLE
          && offer(day, PlanWriting.write(outlook, expected))) {
        return;
      }
    }
  }

  /** The published plan may still do, though something happened. */
  private void offer(Plan plan) {
    if (past.vans().values().stream().allMatch(ReplanRun::isAsPublished)) {
      offer(now, plan);
    }
  }

  private static boolean isAsPublished(VanPast van) {
    return van.published()
        .map(
            r ->
                r.stops().subList(0, van.publishedStops()).equals(van.stops())
                    && (!van.broken() || van.publishedStops() == r.stops().size()))
        .orElse(true);
  }

  private boolean offer(DayProblem day, Plan plan) {
    DayProblem judged = JudgedDay.of(day, past, plan);
    Judgement judgement = PlanChecker.judge(judged, plan);
    if (!judgement.isFeasible()) {
      rejected = judgement.violations().toString();
      return false;
    }
    Plan priced = plan.withCost(judgement.cost());
    List<PlanDifference> differences =
        PlanDifferences.between(published, priced, prices.freeShift(), out);
    Money price = judgement.cost().total().plus(PlanDifferences.price(differences, prices));
    if (best.isEmpty() || price.compareTo(bestPrice) < 0) {
      best = Optional.of(new ReplanAnswer(judged, priced, judgement, differences));
      bestPrice = price;
    }
    return true;
  }

  private void report(SolveListener listener, String phase, long steps) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
    best.ifPresent(
        b -> listener.progressed(new SolveProgress(elapsed, b.judgement().cost(), phase, steps)));
  }
}
