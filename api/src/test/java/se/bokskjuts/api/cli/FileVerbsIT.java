package se.bokskjuts.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The verbs from file to file: a made-up day solved, checked and printed, and refused when wrong.
 */
class FileVerbsIT {
  @TempDir Path folder;
  private final TestTerminal terminal = TestTerminal.swedish();

  @Test
  void a_generated_day_is_solved_on_the_roads_checked_and_printed() throws IOException {
    Path plan = solved();

    assertThat(terminal.run("check", plan("plan.day.json"), plan.toString())).isZero();
    assertThat(
            terminal.run(
                "print", plan.toString(), "--day", plan("plan.day.json"), "--out", plan("papers")))
        .isZero();

    assertThat(terminal.said()).contains("Planen håller").contains("Körlistor");
    assertThat(files(folder.resolve("papers/manifests"))).isNotEmpty();
  }

  @Test
  void a_plan_explains_itself_in_words_and_kronor() throws IOException {
    Path plan = solved();

    int told =
        terminal.run("explain", plan("plan.day.json"), plan.toString(), "--out", plan("told.json"));

    assertThat(told).isZero();
    JsonNode file = new ObjectMapper().readTree(folder.resolve("told.json").toFile());
    assertThat(file.at("/reasons/left/0/obstacles/0/kind").asText()).isNotEmpty();
    assertThat(file.at("/stays/0/reason").asText()).contains("van bil-");
    assertThat(file.at("/reasons/costs/parts/vans").decimalValue())
        .isEqualByComparingTo(file.at("/cost/vans").decimalValue());
    assertThat(terminal.run("check", plan("plan.day.json"), plan("told.json"))).isZero();
    assertThat(terminal.said())
        .contains("Kostnad per bil", "Kostnad per enhet", "Lådor: ", "i hantering")
        .doesNotContain("null");
  }

  @Test
  void the_same_seed_and_steps_give_the_same_file() throws IOException {
    Path first = solved();
    String once = Files.readString(first);
    Files.delete(first);

    assertThat(Files.readString(solved())).isEqualTo(once);
  }

  @Test
  void a_plan_that_breaks_a_rule_is_neither_right_nor_printed() throws IOException {
    Path plan = solved();
    String moved = Files.readString(plan).replaceFirst("\"load\": \\[\"", "\"load\": [\"x");
    Files.writeString(plan, moved);

    int checked = terminal.run("check", plan("plan.day.json"), plan.toString());
    int printed =
        terminal.run(
            "print", plan.toString(), "--day", plan("plan.day.json"), "--out", plan("papers"));

    assertThat(List.of(checked, printed)).containsExactly(1, 1);
    assertThat(terminal.complained()).contains("Planen håller inte");
    assertThat(folder.resolve("papers/manifests")).doesNotExist();
  }

  @Test
  void every_fault_of_a_day_file_is_listed_with_its_code() throws IOException {
    Path day = generated();
    String wrong =
        Files.readString(day)
            .replaceFirst("\"lat\"", "\"lattitude\"")
            .replaceFirst("\"RETURN\"", "\"RETRUN\"");
    Files.writeString(day, wrong);

    int exit = terminal.run("solve", day.toString(), "--out", plan("plan.json"), "--steps", "1");

    assertThat(exit).isEqualTo(1);
    assertThat(terminal.complained()).contains("UNKNOWN_KEY").contains("RETRUN").contains("lat");
    assertThat(folder.resolve("plan.json")).doesNotExist();
  }

  @Test
  void pins_that_no_plan_can_keep_are_named_and_not_called_a_fault_of_the_program()
      throws IOException {
    Path day = generated();
    String pinned =
        Files.readString(day)
            .replaceFirst("\"rangeMetres\": null", "\"rangeMetres\": 1000")
            .replaceFirst(
                "\"pins\": \\[\\]",
                "\"pins\": [{\"type\": \"FIRST_STOPS\", \"van\": \"bil-1\", \"units\":"
                    + " [\"idre-bibliotek\"]}]");
    Files.writeString(day, pinned);

    int exit = terminal.run("solve", day.toString(), "--out", plan("plan.json"), "--steps", "32");

    assertThat(exit).isEqualTo(1);
    assertThat(terminal.complained())
        .contains("håller dagens nålar", "bil-1 begins with [idre-bibliotek]")
        .doesNotContain("fel i programmet");
    assertThat(folder.resolve("plan.json")).doesNotExist();
  }

  @Test
  void a_folder_that_is_a_file_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    int exit =
        terminal.run("generate", "--date", "2026-11-24", "--items", "9", "--out", file.toString());

    assertThat(exit).isEqualTo(1);
    assertThat(terminal.complained()).contains(file.toString());
  }

  @Test
  void a_day_on_which_no_van_runs_is_refused_with_the_next_one() {
    int exit =
        terminal.run("generate", "--date", "2026-12-25", "--items", "9", "--out", plan("day"));

    assertThat(exit).isEqualTo(1);
    assertThat(terminal.complained()).contains("2026-12-28");
  }

  @Test
  void the_way_between_two_units_is_told() {
    int exit = terminal.run("roads", "--from", "falu-stadsbibliotek", "--to", "Mora bibliotek");

    assertThat(exit).isZero();
    assertThat(terminal.said()).contains("Falu stadsbibliotek – Mora bibliotek: 87,3 km");
  }

  @Test
  void an_unknown_unit_is_refused_with_the_nearest_one() {
    int exit = terminal.run("roads", "--from", "falu-stadsbibliotk", "--to", "mora-bibliotek");

    assertThat(exit).isEqualTo(1);
    assertThat(terminal.complained()).contains("Menade du falu-stadsbibliotek?");
  }

  private String plan(String name) {
    return folder.resolve(name).toString();
  }

  private Path generated() {
    terminal.run(
        "generate", "--date", "2026-11-24", "--items", "80", "--seed", "3", "--out", plan("day"));
    return folder.resolve("day/dag-2026-11-24-syntetisk.json");
  }

  private Path solved() {
    String day = generated().toString();
    assertThat(terminal.run("solve", day, "--out", plan("plan.json"), "--steps", "50")).isZero();
    return folder.resolve("plan.json");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }
}
