package se.bokskjuts.api.jobs;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.field.link.LinkKind;
import se.bokskjuts.api.field.link.PublicAddress;
import se.bokskjuts.api.field.link.SignedLinks;
import se.bokskjuts.api.paper.EmptyBoxes;
import se.bokskjuts.api.paper.Paper;
import se.bokskjuts.api.paper.PaperKind;
import se.bokskjuts.api.paper.PaperSettings;
import se.bokskjuts.api.paper.Papers;
import se.bokskjuts.api.paper.UnitNotes;
import se.bokskjuts.api.security.Role;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.data.store.EmptyBoxStore;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** The prints of stored plans, in the reader's language. */
@Service
public class PlanPapers {
  private final Planning planning;
  private final PlanItems items;
  private final UnitStore units;
  private final EmptyBoxStore empties;
  private final Sight sight;

  private final SignedLinks links;
  private final PublicAddress address;

  PlanPapers(
      Planning planning,
      PlanItems items,
      UnitStore units,
      EmptyBoxStore empties,
      SignedLinks links,
      PublicAddress address,
      Sight sight) {
    this.sight = sight;
    this.planning = planning;
    this.items = items;
    this.units = units;
    this.empties = empties;
    this.links = links;
    this.address = address;
  }

  /** Staff get those of their units alone. Throws when the plan is not there yet. */
  public Papers of(UUID id) {
    StoredPlan stored = planning.getStoredToNarrow(id);
    Papers all =
        Papers.of(
            stored.day(),
            stored.plan(),
            settingsOf(planning.get(id))
                .withPhonePages(phonePages(planning.get(id), stored))
                .withEmpties(EmptyBoxes.byStop(empties.ridesOf(stored))),
            items.of(stored.plan()),
            notes());
    return sight.isNarrow() ? all.only(this::isOfCaller) : all;
  }

  private boolean isOfCaller(Paper paper) {
    return paper.kind() != PaperKind.MANIFEST && sight.sees(UnitId.of(paper.subject()));
  }

  private PaperSettings settingsOf(PlanOverview plan) {
    Locale locale =
        LocaleContextHolder.getLocale().getLanguage().equals("en")
            ? Locale.ENGLISH
            : PaperSettings.SWEDISH;
    PaperSettings settings =
        PaperSettings.of(locale, plan.date().toString()).withVersion(plan.version().orElse(1));
    return planning
        .findReplacement(plan)
        .map(newer -> settings.withReplacedBy(newer.version().orElseThrow()))
        .orElse(settings);
  }

  /**
   * Of a plan in force. Who has the code may report for the van, so it is on the coordinator's
   * prints alone.
   */
  private Map<VanId, URI> phonePages(PlanOverview plan, StoredPlan stored) {
    Map<VanId, URI> pages = new HashMap<>();
    if (plan.state() == PlanState.PUBLISHED && isCoordinator()) {
      stored
          .plan()
          .routes()
          .forEach(
              r ->
                  pages.put(
                      r.van(),
                      address.of(links.path(LinkKind.DRIVER, plan.id(), r.van().value()))));
    }
    return pages;
  }

  private static boolean isCoordinator() {
    @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null
        && who.getAuthorities().stream()
            .anyMatch(a -> a.getAuthority().equals(Role.COORDINATOR.authority()));
  }

  private Map<UnitId, UnitNotes> notes() {
    Map<UnitId, UnitNotes> notes = new HashMap<>();
    for (StoredUnit unit : units.list()) {
      notes.put(
          unit.unit().id(),
          new UnitNotes(
              unit.notes().address(), unit.notes().keyNote(), unit.codes().stream().findFirst()));
    }
    return notes;
  }
}
