package se.bokskjuts.api.costs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.scenario.Sharing;
import se.bokskjuts.data.sharing.Payers;

/** What is said of a bill on page and paper. */
@Component
class BillWords {
  private final Texts texts;

  BillWords(Texts texts) {
    this.texts = texts;
  }

  BillView.Words of(Locale locale) {
    return new BillView.Words(
        texts.get("costs.nobody"),
        texts.get("costs.sum"),
        texts.get("costs.ownFactor"),
        locale.getLanguage().equals("en"));
  }

  /** How it is divided, way by way. */
  List<String> ways(Bill bill) {
    if (bill.sharing().isEmpty()) {
      return List.of(
          texts.get("costs.way.population.file"),
          texts.get("costs.way.use.file"),
          texts.get("costs.way.shapley"));
    }
    Sharing sharing = bill.sharing().get();
    return List.of(
        texts.get("costs.way.population", Written.percent(sharing.regionPercent())),
        texts.get(
            "costs.way.use",
            Written.percent(sharing.volumePercent()),
            Written.percent(sharing.stopsPercent()),
            Written.percent(sharing.basePercent())),
        texts.get("costs.way.shapley"));
  }

  /** Where a payer's amount by population comes from. */
  String population(Bill bill, String payer, Map<String, Integer> inhabitants) {
    int all = inhabitants.values().stream().mapToInt(Integer::intValue).sum();
    String region = bill.sharing().map(s -> Written.percent(s.regionPercent())).orElse("–");
    if (payer.equals(Payers.REGION)) {
      return texts.get("costs.population.region", region);
    }
    Integer own = inhabitants.get(payer);
    return own == null
        ? texts.get("costs.population.nobody")
        : texts.get(
            "costs.population.payer", Written.number(own, 0), Written.number(all, 0), region);
  }

  String lead(Bill bill) {
    return bill.isMonth()
        ? texts.get("costs.lead.month", Written.sek(bill.amounts().totalOre()), bill.days())
        : texts.get(
            "costs.lead.scenario",
            Written.sek(bill.amounts().totalOre()),
            bill.days(),
            bill.runs());
  }
}
