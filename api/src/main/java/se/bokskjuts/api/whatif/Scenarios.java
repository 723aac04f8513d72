package se.bokskjuts.api.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DidYouMean;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioRefused;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.data.scenario.ScenarioWords;
import se.bokskjuts.data.sweep.SweepScenario;

/** Reads the scenarios of a question; a bad one is refused when it is handed in. */
@Component
class Scenarios {
  static final String BASE = "bas";
  static final int MOST_LETTERS = 20_000;
  private static final String NAME = "[a-zåäö0-9][a-zåäö0-9-]{0,59}";

  private final DalarnaBase base = DalarnaBase.load();

  /** Those that stand in the program, the base first. */
  List<ScenarioWords> listBuiltIn() {
    return ScenarioFile.BUILT_IN.stream()
        .map(ScenarioText::read)
        .map(text -> ScenarioFile.of(text, base).words())
        .toList();
  }

  /** The base, the built-in ones and the asker's own, each once. */
  List<SweepScenario> of(WhatIfOrder order) {
    Map<String, ScenarioText> texts = new LinkedHashMap<>();
    texts.put(BASE, ScenarioText.read(BASE));
    order.builtIn().forEach(name -> texts.put(name, builtIn(name)));
    for (ScenarioText own : order.own()) {
      checkName(own, texts);
      texts.put(own.name(), own);
    }
    if (texts.size() < 2) {
      throw RefusedException.of(ProblemCode.MISSING_VALUE, "scenarios");
    }
    List<SweepScenario> read = new ArrayList<>();
    texts.values().forEach(text -> read.add(read(text)));
    return read;
  }

  /** Never a path: {@link ScenarioText#read} would open any file of this machine. */
  private static ScenarioText builtIn(String name) {
    if (!ScenarioFile.BUILT_IN.contains(name)) {
      throw RefusedException.of(
          ProblemCode.SCENARIO_REFUSED,
          "\"" + name + "\": " + DidYouMean.advice(name, ScenarioFile.BUILT_IN));
    }
    return ScenarioText.read(name);
  }

  private static void checkName(ScenarioText own, Map<String, ScenarioText> others) {
    if (!own.name().matches(NAME)) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "name", own.name());
    }
    if (others.containsKey(own.name()) || ScenarioFile.BUILT_IN.contains(own.name())) {
      throw RefusedException.of(ProblemCode.NAME_TAKEN, own.name());
    }
    if (own.yaml().length() > MOST_LETTERS) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "yaml", own.yaml().length());
    }
  }

  private SweepScenario read(ScenarioText text) {
    try {
      return new SweepScenario(ScenarioFile.of(text, base).words(), text);
    } catch (ScenarioRefused e) {
      throw RefusedException.of(ProblemCode.SCENARIO_REFUSED, String.valueOf(e.getMessage()));
    }
  }
}
