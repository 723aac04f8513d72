package se.bokskjuts.api.costs;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.scenario.Fuel;
import se.bokskjuts.data.sharing.Payers;

/** Pages of who pays: months and scenarios, a bill, what is behind an amount, the rounds. */
@Controller
class CostPages {
  private final CostShares costs;
  private final BillWords words;

  CostPages(CostShares costs, BillWords words) {
    this.costs = costs;
    this.words = words;
  }

  /** A fuel with its factors and who says so. */
  record FuelRow(String name, String grams, String winterGrams, String source) {
    static FuelRow of(Fuel fuel, boolean english) {
      return new FuelRow(
          english ? fuel.english() : fuel.swedish(),
          Written.percent(fuel.gramsPerKm().doubleValue()),
          Written.percent(fuel.winterGramsPerKm().doubleValue()),
          fuel.source());
    }
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  @GetMapping("/cost-shares")
  String list(Model model, Locale locale) {
    model.addAttribute("months", costs.listMonths(locale));
    model.addAttribute("scenarios", costs.listScenarios(isEnglish(locale)));
    return "costs/list";
  }

  @GetMapping("/cost-shares/{key}")
  String bill(@PathVariable String key, @ModelAttribute Weights tried, Model model, Locale locale) {
    Bill bill = costs.get(key, tried, locale);
    fill(bill, tried, model, locale);
    model.addAttribute("files", CostCsv.files(bill.amounts()).keySet());
    model.addAttribute(
        "fuels",
        Fuel.table().values().stream().map(f -> FuelRow.of(f, isEnglish(locale))).toList());
    return "costs/bill";
  }

  private void fill(Bill bill, Weights tried, Model model, Locale locale) {
    model.addAttribute("bill", BillView.of(bill, words.of(locale)));
    model.addAttribute("month", bill.isMonth());
    model.addAttribute("tried", tried.isTried());
    model.addAttribute("query", tried.query());
    model.addAttribute("lead", words.lead(bill));
    model.addAttribute("ways", words.ways(bill));
    bill.sharing().ifPresent(sharing -> model.addAttribute("weights", WeightsView.of(sharing)));
  }

  @GetMapping("/cost-shares/{key}/payers/{payer}")
  String payer(
      @PathVariable String key,
      @PathVariable String payer,
      @ModelAttribute Weights tried,
      Model model,
      Locale locale) {
    Bill bill = costs.get(key, tried, locale);
    String who = payer.equals(BillView.NOBODY) ? Payers.NOBODY : payer;
    List<String> known = bill.amounts().payers();
    if (!known.contains(who)) {
      throw RefusedException.of(ProblemCode.NO_SUCH_BILL, key + ", " + payer);
    }
    fill(bill, tried, model, locale);
    model.addAttribute(
        "own",
        BillView.PayerRow.of(
            key, bill.amounts().shareOf(who), who.isEmpty() ? words.of(locale).nobody() : who));
    model.addAttribute("stops", StopsView.of(bill, who));
    model.addAttribute("population", words.population(bill, who, costs.inhabitants()));
    return "costs/payer";
  }

  @GetMapping("/cost-shares/{key}/rounds")
  String rounds(@PathVariable String key, Model model, Locale locale) {
    Bill bill = costs.get(key, Weights.NONE, locale);
    fill(bill, Weights.NONE, model, locale);
    model.addAttribute("rounds", RoundView.all(bill));
    return "costs/rounds";
  }
}
