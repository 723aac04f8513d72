package se.bokskjuts.api.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import se.bokskjuts.api.replan.DifferenceWords;
import se.bokskjuts.optimizer.replan.ReplanAnswer;

/** What a new plan changes, in the page's words. */
final class DifferenceLines {
  private final Terminal terminal;

  DifferenceLines(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(ReplanAnswer answer) {
    if (answer.differences().isEmpty()) {
      terminal.say("replan.none");
      return;
    }
    long stops = answer.differences().stream().filter(d -> d.kind().isOfStop()).count();
    terminal.say("replan.changes", stops, answer.driversToTell().size());
    Locale language = Locale.forLanguageTag(terminal.texts().locale().getLanguage());
    Control exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    ResourceBundle bundle = ResourceBundle.getBundle("texts.edit", language, exact);
    new DifferenceWords(
            (key, values) -> MessageFormat.format(bundle.getString(key), values), answer.day())
        .of(answer.differences())
        .forEach(line -> terminal.out().println("  " + line));
    terminal.out().println();
  }
}
