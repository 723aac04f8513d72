package se.bokskjuts.optimizer.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.replan.SoundAnswers.assertSound;
import static se.bokskjuts.optimizer.replan.SoundAnswers.replan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.edit.Edit;
import se.bokskjuts.optimizer.edit.EditRefusedException;
import se.bokskjuts.optimizer.edit.EditState;
import se.bokskjuts.optimizer.edit.Edited;
import se.bokskjuts.optimizer.edit.Editing;
import se.bokskjuts.optimizer.edit.HandPins;
import se.bokskjuts.optimizer.edit.RandomEdits;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/** Plans that were changed by hand and then published, as what replanning begins from. */
class EditedPlansTest {
  private static final int DAYS = Integer.getInteger("bokskjuts.edited-days", 30);
  private static final int EDITS = 12;
  private static final int STEPS = 60;

  private final List<HandPins.Made> made = new ArrayList<>();

  @Test
  void a_plan_changed_by_hand_is_a_start_like_every_other() {
    int tried = 0;
    for (int seed = 0; seed < DAYS; seed++) {
      Random random = new Random(seed);
      EditState now = published(seed);
      made.clear();
      for (int i = 0; i < EDITS; i++) {
        now = edited(now, random.nextLong());
        EditState published = random.nextBoolean() ? now : pinned(now);
        if (!made.isEmpty() && isSound(published)) {
          tryAt(published, random);
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(DAYS * 5);
  }

  private static void tryAt(EditState published, Random random) {
    DayProblem day = published.day();
    Plan plan = published.plan();
    LocalTime time = LocalTime.of(5, 0).plusMinutes(random.nextInt(660));
    List<DayEvent> events = new RandomEvents(day, plan, time, random).some();
    ReplanAnswer answer = replan(day, plan, time, events, STEPS);
    assertSound(day, plan, time, events, answer);

    LocalTime later = time.plusMinutes(random.nextInt(120));
    List<DayEvent> more = new RandomEvents(answer.day(), answer.plan(), later, random).some();
    ReplanAnswer second = replan(answer.day(), answer.plan(), later, more, STEPS);
    assertSound(answer.day(), answer.plan(), later, more, second);
    assertThat(replan(day, plan, time, List.of(), STEPS).plan()).isEqualTo(plan);
  }

  private static EditState published(int seed) {
    DayProblem day = SmallCounty.day(seed);
    Plan plan =
        new Planner()
            .solve(day, SolveSettings.ofSteps(400, seed), SolveListener.SILENT, () -> false)
            .plan();
    return EditState.of(day, plan);
  }

  private EditState edited(EditState now, long seed) {
    Optional<Edit> edit = new RandomEdits(seed).next(now);
    Optional<Edited> edited = edit.flatMap(e -> make(e, now));
    edited.ifPresent(e -> made.add(new HandPins.Made(edit.get(), now)));
    return edited.map(Edited::state).orElse(now);
  }

  /** With the pins that keep what was moved by hand. */
  private EditState pinned(EditState now) {
    List<Pin> pins = HandPins.of(made, now.plan());
    return make(new Edit.AddPins(pins), now).map(Edited::state).orElse(now);
  }

  private static Optional<Edited> make(Edit edit, EditState now) {
    try {
      return Optional.of(Editing.apply(edit, now, List.of(now)));
    } catch (EditRefusedException e) {
      return Optional.empty();
    }
  }

  private static boolean isSound(EditState state) {
    return PlanChecker.judge(state.day(), state.plan()).isFeasible();
  }
}
