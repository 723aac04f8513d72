package se.bokskjuts.api.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.replan.DifferenceWords;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.optimizer.replan.DifferenceKind;
import se.bokskjuts.optimizer.replan.PlanDifference;
import se.bokskjuts.optimizer.replan.PlanDifferences;

/** What a plan changes for people, against the version that they know. */
@Service
public class PlanChanges {
  /** A stop that begins so little earlier or later is the same to everybody. */
  private static final Duration FREE_SHIFT = Duration.ofMinutes(5);

  private static final int MOST_LINES = 60;

  /** Between plans searched apart, box names mean nothing; stops, vans and items do. */
  private static final Set<DifferenceKind> OF_BOXES =
      EnumSet.of(
          DifferenceKind.LOADS_ADDED,
          DifferenceKind.LOADS_REMOVED,
          DifferenceKind.UNLOADS_ADDED,
          DifferenceKind.UNLOADS_REMOVED,
          DifferenceKind.BOXES_ADDED,
          DifferenceKind.BOXES_REMOVED,
          DifferenceKind.BOXES_REPACKED);

  private final Planning planning;
  private final Texts texts;

  PlanChanges(Planning planning, Texts texts) {
    this.planning = planning;
    this.texts = texts;
  }

  /**
   * Changes in words, in the order of the day.
   *
   * @param since what people call the version compared with
   */
  public record Changes(String since, List<String> lines) {
    public Changes {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Against the version published before, else the plan that this one was made from, else the
   * version before; empty for a first plan.
   */
  public Optional<Changes> of(UUID id, StoredPlan plan) {
    PlanOverview overview = planning.get(id);
    Optional<PlanOverview> published = planning.findPublishedBefore(overview);
    Optional<PlanOverview> parent = plan.summary().parent().map(planning::get);
    return published
        .or(() -> parent)
        .or(() -> planning.findEarlier(overview))
        .map(before -> between(planning.getStored(before.id()), before, plan));
  }

  private Changes between(StoredPlan before, PlanOverview name, StoredPlan after) {
    boolean related = after.summary().parent().filter(before.summary().id()::equals).isPresent();
    List<PlanDifference> all =
        PlanDifferences.between(before.plan(), after.plan(), FREE_SHIFT, Set.of()).stream()
            .filter(d -> related || !OF_BOXES.contains(d.kind()))
            .toList();
    DifferenceWords words =
        new DifferenceWords((key, values) -> texts.get(key, values), after.day());
    List<String> lines = new ArrayList<>(words.of(all.stream().limit(MOST_LINES).toList()));
    if (all.size() > MOST_LINES) {
      lines.add(texts.get("difference.more", all.size() - MOST_LINES));
    }
    return new Changes(name.label(), lines);
  }
}
