package se.bokskjuts.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import se.bokskjuts.optimizer.edit.EditRefusedException;
import se.bokskjuts.optimizer.replan.DifferenceKind;

/** Every kind of difference and refusal has words. */
class DifferenceTextsTest {
  private final ResourceBundle swedish =
      ResourceBundle.getBundle("texts/edit", Locale.forLanguageTag("sv"));

  @Test
  void every_kind_of_difference_has_words() {
    for (DifferenceKind kind : DifferenceKind.values()) {
      assertThat(swedish.containsKey("replan.difference." + kind)).as(kind.name()).isTrue();
    }
  }

  @Test
  void every_refusal_of_an_edit_says_what_to_do() {
    for (EditRefusedException.Why why : EditRefusedException.Why.values()) {
      assertThat(swedish.containsKey("edit.refused." + why)).as(why.name()).isTrue();
    }
  }
}
