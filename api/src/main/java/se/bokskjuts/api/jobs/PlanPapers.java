package se.bokskjuts.api.jobs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.paper.PaperSettings;
import se.bokskjuts.api.paper.Papers;
import se.bokskjuts.api.paper.UnitNotes;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.UnitId;

/** The prints of stored plans, in the reader's language. */
@Service
public class PlanPapers {
  private final Planning planning;
  private final PlanItems items;
  private final UnitStore units;

  PlanPapers(Planning planning, PlanItems items, UnitStore units) {
    this.planning = planning;
    this.items = items;
    this.units = units;
  }

  /** Throws when the plan is not there yet. */
  public Papers of(UUID id) {
    StoredPlan stored = planning.getStored(id);
    return Papers.of(
        stored.day(),
        stored.plan(),
        settingsOf(planning.get(id)),
        items.of(stored.plan()),
        notes());
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
