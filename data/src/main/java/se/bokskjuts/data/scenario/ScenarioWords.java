package se.bokskjuts.data.scenario;

/**
 * A scenario as a person reads it.
 *
 * @param question what it answers
 */
public record ScenarioWords(
    String name, String title, String question, String titleInEnglish, String questionInEnglish) {
  public String title(boolean english) {
    return english ? titleInEnglish : title;
  }

  public String question(boolean english) {
    return english ? questionInEnglish : question;
  }
}
