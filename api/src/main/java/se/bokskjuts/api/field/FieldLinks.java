package se.bokskjuts.api.field;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.field.link.LinkKind;
import se.bokskjuts.api.field.link.SignedLinks;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.StoredPlan;

/** Lets in by links, strictly to what each is for and until its day has ended. */
@Service
class FieldLinks {
  private final SignedLinks links;
  private final PublishedDays days;
  private final DayEnds ends;

  FieldLinks(SignedLinks links, PublishedDays days, DayEnds ends) {
    this.links = links;
    this.days = days;
    this.ends = ends;
  }

  /** Throws for a link that we did not make, or that has ended. */
  LinkHolder open(LinkKind kind, String ticket, String subject) {
    UUID id =
        links
            .open(kind, ticket, subject)
            .filter(days::isThere)
            .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_LINK));
    StoredPlan plan = days.get(id);
    if (ends.isOver(plan.summary())) {
      throw RefusedException.of(ProblemCode.LINK_HAS_ENDED, plan.summary().date().toString());
    }
    return new LinkHolder(kind, plan, subject);
  }

  /**
   * The same link of the version in force, where that has the van or unit; empty also while this
   * version is the one in force.
   */
  Optional<String> findNewer(LinkHolder holder) {
    return days.findReplacement(holder.plan().summary())
        .filter(newer -> has(days.get(newer.id()), holder))
        .map(newer -> links.path(holder.kind(), newer.id(), holder.subject()));
  }

  /** The version that replaced this one. */
  Optional<PlanSummary> findReplacement(LinkHolder holder) {
    return days.findReplacement(holder.plan().summary());
  }

  private static boolean has(StoredPlan plan, LinkHolder holder) {
    return switch (holder.kind()) {
      case DRIVER ->
          plan.plan().routes().stream()
              .anyMatch(r -> r.van().equals(holder.van()) && !r.stops().isEmpty());
      case UNIT -> plan.day().findUnit(holder.unit()).isPresent();
    };
  }
}
