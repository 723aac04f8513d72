package se.bokskjuts.api.costs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.scenario.ScenarioWords;
import se.bokskjuts.data.scenario.Sharing;
import se.bokskjuts.data.sharing.CostBill;
import se.bokskjuts.data.store.NotStoredException;
import se.bokskjuts.data.store.PlanState;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.SettingsStore;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.data.sweep.RunBills;
import se.bokskjuts.data.sweep.RunStore;
import se.bokskjuts.data.sweep.Sweep;
import se.bokskjuts.data.sweep.SweepRun;
import se.bokskjuts.data.sweep.SweepState;
import se.bokskjuts.data.sweep.SweepStore;

/** Bills of months and scenarios. What is reckoned is reckoned in {@code data.sharing}. */
@Service
class CostShares {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
  private static final int MOST_COMPARISONS = 100;

  private final PlanStore plans;
  private final SettingsStore settings;
  private final UnitStore units;
  private final SweepStore sweeps;
  private final RunStore runs;

  /** By municipality; stands in the program. */
  private final Map<String, Integer> inhabitants = DalarnaBase.load().inhabitants();

  CostShares(
      PlanStore plans, SettingsStore settings, UnitStore units, SweepStore sweeps, RunStore runs) {
    this.plans = plans;
    this.settings = settings;
    this.units = units;
    this.sweeps = sweeps;
    this.runs = runs;
  }

  /** A month that can be divided. */
  record MonthChoice(String key, String title, int days) {}

  /** A scenario that can be divided. */
  record ScenarioChoice(String key, String title, String comparison) {}

  /** Months with a published plan, the newest first. */
  List<MonthChoice> listMonths(Locale locale) {
    Map<YearMonth, Integer> days = new HashMap<>();
    published(EARLIEST, LATEST).forEach(p -> days.merge(YearMonth.from(p.date()), 1, Integer::sum));
    return days.entrySet().stream()
        .sorted(Map.Entry.<YearMonth, Integer>comparingByKey().reversed())
        .map(e -> new MonthChoice(e.getKey().toString(), name(e.getKey(), locale), e.getValue()))
        .toList();
  }

  /** Of finished comparisons, the newest first. */
  List<ScenarioChoice> listScenarios(boolean english) {
    List<ScenarioChoice> all = new ArrayList<>();
    for (Sweep sweep : sweeps.list(MOST_COMPARISONS)) {
      if (sweep.state() == SweepState.DONE) {
        sweep.scenarios().forEach(s -> all.add(choice(sweep, s.words(), english)));
      }
    }
    return all;
  }

  private static ScenarioChoice choice(Sweep sweep, ScenarioWords words, boolean english) {
    return new ScenarioChoice(
        new CostOf.Scenario(sweep.id(), words.name()).key(),
        words.title(english),
        sweep.requestedAt().toString().substring(0, 10) + ", " + sweep.requestedBy());
  }

  /** Throws when there is nothing to divide, or no way to divide it by the weights. */
  Bill get(String key, Weights tried, Locale locale) {
    CostOf of = CostOf.find(key).orElseThrow(() -> nothing(key));
    return of instanceof CostOf.Month month
        ? month(month, tried, locale)
        : scenario((CostOf.Scenario) of, locale);
  }

  private static RefusedException nothing(String key) {
    return RefusedException.of(ProblemCode.NO_SUCH_BILL, key);
  }

  private Bill month(CostOf.Month of, Weights tried, Locale locale) {
    List<CostBill.PlannedDay> days =
        published(of.month().atDay(1), of.month().atEndOfMonth()).stream()
            .map(summary -> plans.get(summary.id()))
            .map(CostShares::day)
            .toList();
    if (days.isEmpty()) {
      throw nothing(of.key());
    }
    Sharing sharing = sharing(tried);
    CostBill bill = CostBill.ofPlans(days, inhabitants, sharing);
    return new Bill(
        of, name(of.month(), locale), bill, days.size(), 1, Optional.of(sharing), unitNames());
  }

  private static CostBill.PlannedDay day(StoredPlan stored) {
    return new CostBill.PlannedDay(stored.day(), stored.plan());
  }

  private Sharing sharing(Weights tried) {
    try {
      return tried.over(settings.list());
    } catch (IllegalArgumentException e) {
      throw RefusedException.of(
          ProblemCode.WRONG_VALUE, "region, volume, stops, base", String.valueOf(e.getMessage()));
    }
  }

  private Bill scenario(CostOf.Scenario of, Locale locale) {
    Sweep sweep = sweep(of);
    int place =
        IntStream.range(0, sweep.scenarios().size())
            .filter(i -> sweep.scenarios().get(i).name().equals(of.name()))
            .findFirst()
            .orElseThrow(() -> nothing(of.key()));
    List<String> results =
        runs.list(of.comparison()).stream()
            .map(SweepRun::key)
            .filter(key -> key.scenario() == place)
            .map(runs::getResult)
            .toList();
    return new Bill(
        of,
        sweep.scenarios().get(place).words().title(locale.getLanguage().equals("en")),
        RunBills.of(results),
        sweep.length().days() * results.size(),
        results.size(),
        Optional.empty(),
        unitNames());
  }

  private Sweep sweep(CostOf.Scenario of) {
    try {
      Sweep sweep = sweeps.get(of.comparison());
      if (sweep.state() == SweepState.DONE) {
        return sweep;
      }
    } catch (NotStoredException e) {
      throw nothing(of.key());
    }
    throw nothing(of.key());
  }

  private List<PlanSummary> published(LocalDate from, LocalDate to) {
    return plans.list(from, to).stream()
        .filter(p -> p.state() == PlanState.PUBLISHED || p.state() == PlanState.COMPLETED)
        .sorted(Comparator.comparing(PlanSummary::date))
        .toList();
  }

  private Map<String, String> unitNames() {
    Map<String, String> names = new HashMap<>();
    units.list().forEach(u -> names.put(u.unit().id().value(), u.unit().name()));
    return names;
  }

  private static String name(YearMonth month, Locale locale) {
    return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
  }

  Map<String, Integer> inhabitants() {
    return inhabitants;
  }
}
