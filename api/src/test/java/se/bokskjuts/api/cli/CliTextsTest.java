package se.bokskjuts.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import se.bokskjuts.optimizer.reasons.ObstacleKind;
import se.bokskjuts.optimizer.reasons.Remedy;

class CliTextsTest {
  private static final Pattern VALUE = Pattern.compile("%[-0-9,.]*[sdf]");

  @Test
  void both_languages_have_the_same_texts() {
    Set<String> swedish = new TreeSet<>(CliTexts.of("sv").bundle().keySet());

    Set<String> english = new TreeSet<>(CliTexts.of("en").bundle().keySet());

    assertThat(english).isEqualTo(swedish);
  }

  @Test
  void a_text_takes_the_same_values_in_both_languages() {
    CliTexts swedish = CliTexts.of("sv");
    CliTexts english = CliTexts.of("en");

    for (String key : swedish.bundle().keySet()) {
      assertThat(values(english.get(key))).as(key).isEqualTo(values(swedish.get(key)));
    }
  }

  @Test
  void each_verb_option_and_argument_says_what_it_is() {
    CommandLine line = Cli.commandLine(TestTerminal.swedish().terminal());

    List<String> silent = new ArrayList<>(silentArguments(line));
    line.getSubcommands().values().forEach(verb -> silent.addAll(silentVerb(verb)));
    line.getSubcommands().values().forEach(verb -> silent.addAll(silentArguments(verb)));

    assertThat(silent).isEmpty();
  }

  private static List<String> values(String text) {
    return VALUE.matcher(text).results().map(m -> m.group()).toList();
  }

  private static List<String> silentVerb(CommandLine verb) {
    boolean speaks = verb.getCommandSpec().usageMessage().header().length > 0;
    return speaks ? List.of() : List.of(verb.getCommandName());
  }

  private static List<String> silentArguments(CommandLine verb) {
    return verb.getCommandSpec().args().stream()
        .filter(a -> !a.hidden() && a.description().length == 0)
        .map(a -> verb.getCommandName() + " " + name(a))
        .toList();
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  @Test
  void every_reason_and_remedy_has_its_words() {
    for (String language : CliTexts.LANGUAGES) {
      CliTexts texts = CliTexts.of(language);

      assertThat(ObstacleKind.values()).allMatch(kind -> texts.has("obstacle." + kind));
      assertThat(Remedy.RemedyKind.values()).allMatch(kind -> texts.has("remedy." + kind));
    }
  }
}
