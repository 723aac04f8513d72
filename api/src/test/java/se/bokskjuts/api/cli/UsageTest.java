package se.bokskjuts.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageTest {
  private final TestTerminal terminal = TestTerminal.swedish();

  @Test
  void a_mistyped_verb_is_refused_with_the_nearest_one() {
    int exit = terminal.run("solev");

    assertThat(exit).isEqualTo(2);
    assertThat(terminal.complained()).contains("solev").contains("Menade du solve?");
  }

  @Test
  void a_mistyped_option_is_refused_with_the_nearest_one() {
    int exit = terminal.run("solve", "day.json", "--out", "plan.json", "--secnds", "3");

    assertThat(exit).isEqualTo(2);
    assertThat(terminal.complained()).contains("--secnds").contains("Menade du --seconds?");
  }

  @Test
  void what_is_missing_is_named() {
    int exit = terminal.run("solve", "day.json");

    assertThat(exit).isEqualTo(2);
    assertThat(terminal.complained()).contains("Det saknas: --out");
  }

  @Test
  void a_bad_value_is_named_with_its_option() {
    int exit = terminal.run("solve", "day.json", "--out", "plan.json", "--seconds", "fort");

    assertThat(exit).isEqualTo(2);
    assertThat(terminal.complained()).contains("--seconds kan inte vara \"fort\"");
  }

  @Test
  void english_is_spoken_when_asked_for() {
    TestTerminal english = TestTerminal.english();

    english.run("solve", "--lang", "en");

    assertThat(english.complained()).contains("Missing: DAY.json");
  }

  @Test
  void a_missing_file_is_the_inputs_fault_and_no_trace_is_shown() {
    int exit = terminal.run("check", "ingen-dag.json", "ingen-plan.json");

    assertThat(exit).isEqualTo(1);
    assertThat(terminal.complained())
        .isEqualToIgnoringNewLines("bokskjuts: Filen finns inte: ingen-dag.json");
  }

  @Test
  void help_of_each_verb_is_shown() {
    for (String verb : Cli.commandLine(terminal.terminal()).getSubcommands().keySet()) {
      assertThat(terminal.run(verb, "--help")).as(verb).isZero();
    }
  }
}
