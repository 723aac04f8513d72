package se.bokskjuts.optimizer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Violation;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/** What holds for every edit of every plan, tried on random ones. */
class EditingPropertiesTest {
  private static final int DAYS = 25;
  private static final int EDITS = 40;

  /** What no edit may break: they are about what a plan is, not about when and how much. */
  private static final Set<String> SHAPE = Set.of("H1", "H2", "H3", "STAYS", "FILE", "COST");

  private static final List<EditState> STARTS = new ArrayList<>();

  @BeforeAll
  static void plan() {
    for (int seed = 0; seed < DAYS; seed++) {
      DayProblem day = SmallCounty.day(seed);
      Plan plan =
          new Planner().solve(day, SolveSettings.ofSteps(400, seed), p -> {}, () -> false).plan();
      STARTS.add(EditState.of(day, plan));
    }
  }

  @Test
  void a_stop_moved_and_moved_back_gives_the_plan_there_was_to_the_last_second() {
    int tried = 0;
    for (int seed = 0; seed < STARTS.size(); seed++) {
      EditState start = Editing.judge(STARTS.get(seed)).state();
      RandomEdits random = new RandomEdits(seed);
      for (int i = 0; i < 20; i++) {
        Optional<Edited> moved =
            random.moveStop(start).flatMap(e -> make(e, start, List.of(start)));
        if (moved.isEmpty()) {
          continue;
        }
        Edit.MoveStop edit = lastMove;
        Edit back = new Edit.MoveStop(edit.toVan(), edit.place(), edit.van(), edit.stop());

        Edited again = Editing.apply(back, moved.get().state(), List.of(start));

        assertThat(again.state()).isEqualTo(start);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(100);
  }

  @Test
  void whatever_is_edited_the_judgement_is_the_checkers_and_the_plan_stays_whole() {
    int tried = 0;
    for (int seed = 0; seed < STARTS.size(); seed++) {
      RandomEdits random = new RandomEdits(seed);
      EditState now = STARTS.get(seed);
      List<EditState> known = new ArrayList<>(List.of(now));
      for (int i = 0; i < EDITS; i++) {
        EditState before = now;
        Optional<Edit> edit = random.next(before);
        Optional<Edited> edited = edit.flatMap(e -> make(e, before, known));
        if (edited.isEmpty()) {
          continue;
        }
        Judgement told = edited.get().judgement();
        now = edited.get().state();
        known.add(now);
        assertThat(PlanChecker.judgeStated(now.day(), now.plan()))
            .as("day %d, edit %s", seed, edit.get())
            .isEqualTo(told);
        assertThat(told.violations().stream().map(Violation::rule))
            .as("day %d, edit %s: %s", seed, edit.get(), told.violations())
            .doesNotContainAnyElementsOf(SHAPE);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(300);
  }

  private Edit.MoveStop lastMove;

  private Optional<Edited> make(Edit edit, EditState now, List<EditState> known) {
    if (edit instanceof Edit.MoveStop move) {
      lastMove = move;
    }
    try {
      return Optional.of(Editing.apply(edit, now, known));
    } catch (EditRefusedException e) {
      return Optional.empty();
    }
  }
}
