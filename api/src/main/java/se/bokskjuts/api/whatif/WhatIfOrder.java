package se.bokskjuts.api.whatif;

import java.util.List;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.data.sweep.SweepLength;

/**
 * A what-if question as it is handed in.
 *
 * @param builtIn names of scenarios that stand in the program
 * @param own scenarios that the asker wrote
 */
record WhatIfOrder(List<String> builtIn, List<ScenarioText> own, SweepLength length) {
  WhatIfOrder {
    builtIn = List.copyOf(builtIn);
    own = List.copyOf(own);
  }
}
