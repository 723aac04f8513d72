package se.bokskjuts.api.replan;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.replan.DifferenceKind;
import se.bokskjuts.optimizer.replan.PlanDifference;
import se.bokskjuts.optimizer.replan.PlanDifferences;

/** What a plan changes for people, against the version that they know. */
@Service
public class PlanChanges {
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
  private final Ancestors ancestors;
  private final ReplanNotes notes;
  private final PricesOfChange prices;
  private final Texts texts;

  PlanChanges(
      Planning planning,
      Ancestors ancestors,
      ReplanNotes notes,
      PricesOfChange prices,
      Texts texts) {
    this.prices = prices;
    this.planning = planning;
    this.ancestors = ancestors;
    this.notes = notes;
    this.texts = texts;
  }

  /**
   * What a plan changes.
   *
   * @param before version of the plan compared with
   * @param at time of day from which it was replanned since then; empty where it was not
   * @param words a sentence for each difference
   */
  public record Changes(
      int before, Optional<String> at, List<PlanDifference> differences, List<String> words) {
    public Changes {
      differences = List.copyOf(differences);
      words = List.copyOf(words);
    }

    public long stops() {
      return differences.stream().filter(d -> d.kind().isOfStop()).count();
    }

    public Set<VanId> drivers() {
      return PlanDifferences.driversToTell(differences);
    }
  }

  /**
   * Against the version published before, else the plan that this one was made from, else the
   * version before; empty for a first plan.
   */
  public Optional<Changes> find(UUID id) {
    PlanOverview plan = planning.get(id);
    Optional<UUID> parent = planning.getSummary(id).parent();
    return planning
        .findPublishedBefore(plan)
        .map(PlanOverview::id)
        .or(() -> parent)
        .or(() -> planning.findEarlier(plan).map(PlanOverview::id))
        .map(before -> between(planning.getStored(before), planning.getStored(id)));
  }

  private Changes between(StoredPlan before, StoredPlan after) {
    List<PlanSummary> line = ancestors.of(after.summary().id());
    boolean related = line.stream().anyMatch(p -> p.id().equals(before.summary().id()));
    List<ReplanRequest> since =
        line.stream()
            .takeWhile(p -> !p.id().equals(before.summary().id()))
            .flatMap(p -> notes.find(p.settings()).stream())
            .toList();
    Set<VanId> out =
        since.stream()
            .flatMap(r -> ReplanRequest.orNone(r.vansDown()).stream())
            .map(v -> VanId.of(v.van()))
            .collect(Collectors.toSet());
    List<PlanDifference> all =
        PlanDifferences.between(before.plan(), after.plan(), prices.now().freeShift(), out).stream()
            .filter(d -> related || !OF_BOXES.contains(d.kind()))
            .toList();
    return new Changes(
        before.summary().version(),
        since.stream().findFirst().map(r -> Optional.ofNullable(r.at()).orElse("")),
        all,
        new DifferenceWords(texts::get, after.day()).of(all));
  }
}
