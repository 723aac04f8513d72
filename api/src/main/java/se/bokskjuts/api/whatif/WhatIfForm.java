package se.bokskjuts.api.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.scenario.ScenarioText;

/** What the page's form sends; it comes back filled in when it is refused. */
record WhatIfForm(
    @Nullable List<String> scenarios,
    @Nullable String name,
    @Nullable String yaml,
    @Nullable LocalDate first,
    @Nullable Integer days,
    @Nullable Integer warmup,
    @Nullable Integer seeds,
    @Nullable Integer items,
    @Nullable Long steps,
    @Nullable LocalDate historyFrom,
    @Nullable LocalDate historyTo) {

  static WhatIfForm empty() {
    var usual = WhatIfLengths.USUAL;
    return new WhatIfForm(
        List.of(),
        "",
        "",
        usual.first(),
        usual.days(),
        usual.warmup(),
        usual.seeds(),
        usual.items(),
        usual.steps(),
        null,
        null);
  }

  public boolean has(String scenario) {
    return Objects.requireNonNullElse(scenarios, List.of()).contains(scenario);
  }

  WhatIfOrder toOrder() {
    boolean own = yaml != null && !yaml.isBlank();
    return new WhatIfOrder(
        Objects.requireNonNullElse(scenarios, List.of()),
        own ? List.of(new ScenarioText(nameOrOwn(), Objects.requireNonNull(yaml))) : List.of(),
        WhatIfLengths.of(
            Optional.ofNullable(first),
            Optional.ofNullable(days),
            Optional.ofNullable(warmup),
            Optional.ofNullable(seeds),
            Optional.ofNullable(items),
            Optional.ofNullable(steps)),
        WhatIfOrder.past(historyFrom, historyTo));
  }

  private String nameOrOwn() {
    return name == null || name.isBlank() ? "eget-scenario" : name.strip();
  }
}
