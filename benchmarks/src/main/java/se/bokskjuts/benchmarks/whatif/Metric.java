package se.bokskjuts.benchmarks.whatif;

/** What a run is measured by. Per service day where nothing else is said. */
public enum Metric {
  DAYS_MEAN("dagar till hyllan, medel", "days to shelf, mean"),
  DAYS_MEDIAN("dagar till hyllan, median", "days to shelf, median"),
  DAYS_P95("dagar till hyllan, 95:e percentilen", "days to shelf, 95th percentile"),
  DAYS_SPREAD("dagar mellan sämsta och bästa kommun", "days between worst and best municipality"),
  SAME_DAY("framme samma dag, % av levererat", "delivered the same day, % of delivered"),
  COST("kostnad, kr", "cost, SEK"),
  COST_VANS("  varav bilar, kr", "  vans, SEK"),
  COST_HANDLING("  varav hantering, kr", "  handling, SEK"),
  COST_SORTING("  varav sortering, kr", "  sorting, SEK"),
  DELAY("väntan i planens pris, kr", "delay at the plan's price, SEK"),
  MISSED_PRICE("uteblivna besök i planens pris, kr", "missed visits at the plan's price, SEK"),
  BOXES("lådor", "boxes"),
  LIFTS("lyft", "lifts"),
  EMPTIES("tomlådor tillbaka", "empty boxes back"),
  KG("kg", "kg"),
  KM("km", "km"),
  HOURS("biltimmar", "van hours"),
  CO2_KG("kg CO2e", "kg CO2e"),
  MISSED_VISITS("uteblivna utlovade besök", "promised visits missed"),
  LATE_STOPS("stopp efter stängning", "stops after closing"),
  NOT_FOUND("exemplar som inte hittades", "items not found"),
  BACKLOG("kvar när sista dagen slutar", "left when the last day ends");

  final String swedish;
  final String english;

  Metric(String swedish, String english) {
    this.swedish = swedish;
    this.english = english;
  }

  String in(boolean isEnglish) {
    return isEnglish ? english : swedish;
  }
}
