package se.bokskjuts.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.PlanFileReader;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;

/** The rest of a day from file to file: its own output is the next replanning's start. */
class ReplanVerbIT {
  @TempDir Path folder;
  private final TestTerminal terminal = TestTerminal.swedish();
  private Path day = Path.of("");
  private Path plan = Path.of("");

  @BeforeEach
  void publish() {
    String out = folder.resolve("day").toString();
    terminal.run("generate", "--date", "2026-11-24", "--items", "80", "--seed", "3", "--out", out);
    String made = folder.resolve("day/dag-2026-11-24-syntetisk.json").toString();
    plan = folder.resolve("plan.json");
    assertThat(terminal.run("solve", made, "--out", plan.toString(), "--steps", "50")).isZero();
    day = folder.resolve("plan.day.json");
  }

  private int replan(String at, String out, String... events) {
    List<String> words =
        new java.util.ArrayList<>(
            List.of("replan", day.toString(), plan.toString(), "--at", at, "--steps", "60"));
    words.addAll(List.of("--out", folder.resolve(out).toString()));
    words.addAll(List.of(events));
    return terminal.run(words.toArray(String[]::new));
  }

  private void goOnFrom(String out) {
    day = folder.resolve(out).resolve("day.json");
    plan = folder.resolve(out).resolve("plan.json");
    assertThat(terminal.run("check", day.toString(), plan.toString())).isZero();
  }

  private Route firstRoute() throws IOException {
    return PlanFileReader.read(plan).plan().routes().get(0);
  }

  @Test
  void one_thing_after_another_and_nothing_at_last() throws IOException {
    Route first = firstRoute();
    String later = first.stops().get(1).start().plusMinutes(1).withSecond(0).toString();
    assertThat(replan(later, "one", "--van-late", first.van() + "=25")).isZero();
    goOnFrom("one");
    assertThat(replan(later, "two", "--van-down", first.van().value())).isZero();
    goOnFrom("two");
    String closed = DayFileReader.read(day).units().get(3).id().value();
    assertThat(replan(later, "three", "--close", closed, "--stayed", anyBox())).isZero();
    goOnFrom("three");

    assertThat(replan(later, "four")).isZero();

    assertThat(folder.resolve("four/plan.json")).hasSameTextualContentAs(plan);
    assertThat(folder.resolve("four/day.json")).hasSameTextualContentAs(day);
    assertThat(terminal.said()).contains("Ingenting ändras: planen gäller som den är.");
  }

  private String anyBox() throws IOException {
    return PlanFileReader.read(plan).plan().boxes().get(0).id().value();
  }

  @Test
  void items_that_turned_up_come_as_csv_of_transfers_and_of_holds() throws IOException {
    Path transfers =
        write(
            "late.csv",
            "streckkod;typ;från;till",
            "00301000000017;HOLD;falu-stadsbibliotek;Mora bibliotek",
            "00301000000025;RETURN;Mora bibliotek;falu-stadsbibliotek");
    Path holds =
        write(
            "late-holds.csv",
            "reservation;till;streckkod;finns_på",
            "r-sen;mora-bibliotek;00301000000033;falu-stadsbibliotek",
            "r-sen;mora-bibliotek;00301000000041;leksands-bibliotek");
    int before = DayFileReader.read(day).transfers().size();

    int exit = replan("05:00", "late", "--late", transfers.toString(), "--late", holds.toString());

    assertThat(exit).as(terminal.complained()).isZero();
    assertThat(terminal.said()).contains("Tillkommet: 2 exemplar, 1 reservationer.");
    goOnFrom("late");
    DayProblem now = DayFileReader.read(day).getProblem();
    assertThat(now.transfers()).hasSize(before + 2);
    assertThat(now.holds()).extracting(h -> h.id().value()).contains("r-sen");
    Plan made = PlanFileReader.read(plan).plan();
    Set<String> told =
        made.boxes().stream()
            .flatMap(b -> b.items().stream())
            .map(t -> t.value())
            .collect(Collectors.toSet());
    made.stays().forEach(s -> told.add(s.transfer().value()));
    assertThat(told).contains("t00301000000017", "t00301000000025");
    assertThat(replan("05:00", "again", "--late", transfers.toString())).isZero();
    assertThat(folder.resolve("again/plan.json")).hasSameTextualContentAs(plan);
  }

  @Test
  void a_faulty_file_of_late_items_is_refused_with_its_lines() throws IOException {
    Path wrong =
        write(
            "wrong.csv", "streckkod;typ;från;till", "00301000000017;HOLD;falu-stadsbiblotek;mora");
    Path other = write("other.csv", "id;namn;typ;kommun;lat;lon", "x;X;MAIN;Mora;61.0;14.5");

    assertThat(replan("05:00", "x", "--late", wrong.toString())).isEqualTo(1);
    assertThat(replan("05:00", "x", "--late", other.toString())).isEqualTo(1);
    assertThat(replan("05:00", "x", "--van-late", "bil-1=0")).isEqualTo(1);

    assertThat(terminal.complained())
        .contains("rad 2", "UNKNOWN_UNIT", "falu-stadsbibliotek")
        .contains("other.csv har varken förflyttningar eller reservationer")
        .contains("bil-1 kan vara 1 till 600 minuter sen");
    assertThat(folder.resolve("x/plan.json")).doesNotExist();
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }
}
