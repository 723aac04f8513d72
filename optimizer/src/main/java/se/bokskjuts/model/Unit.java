package se.bokskjuts.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * A served place on one day.
 *
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param windows when service may begin; empty: at any time
 * @param serviceSeconds seconds of a stop before any box is handled
 * @param secondsPerBox seconds per box unloaded or loaded
 * @param maxBoxesIn most boxes addressed to it in the day (H10); empty: no limit
 * @param emptyBoxes most boxes packed there in the day (H12); empty: no limit
 * @param dock whether a sealed box may change van there (H6)
 * @param promised whether the cooperation promises it a visit today
 * @param missedDays promised days in a row that were missed before today
 */
public record Unit(
    UnitId id,
    String name,
    String municipality,
    UnitKind kind,
    double lat,
    double lon,
    List<TimeWindow> windows,
    int serviceSeconds,
    int secondsPerBox,
    OptionalInt maxBoxesIn,
    OptionalInt emptyBoxes,
    boolean dock,
    boolean promised,
    int missedDays) {
  public Unit {
    windows = List.copyOf(windows);
    Checks.notNegative(serviceSeconds, "serviceSeconds of unit " + id);
    Checks.notNegative(secondsPerBox, "secondsPerBox of unit " + id);
    Checks.notNegative(missedDays, "missedDays of unit " + id);
    Checks.notNegative(maxBoxesIn.orElse(0), "maxBoxesIn of unit " + id);
    Checks.notNegative(emptyBoxes.orElse(0), "emptyBoxes of unit " + id);
  }

  public Unit withWindows(List<TimeWindow> other) {
    return with(other, maxBoxesIn, emptyBoxes, dock, promised, missedDays);
  }

  public Unit withMaxBoxesIn(OptionalInt other) {
    return with(windows, other, emptyBoxes, dock, promised, missedDays);
  }

  public Unit withEmptyBoxes(OptionalInt other) {
    return with(windows, maxBoxesIn, other, dock, promised, missedDays);
  }

  public Unit withDock(boolean other) {
    return with(windows, maxBoxesIn, emptyBoxes, other, promised, missedDays);
  }

  public Unit withPromise(boolean today, int missedBefore) {
    return with(windows, maxBoxesIn, emptyBoxes, dock, today, missedBefore);
  }

  private Unit with(
      List<TimeWindow> open,
      OptionalInt boxesIn,
      OptionalInt empties,
      boolean docks,
      boolean today,
      int missed) {
    return new Unit(
        id,
        name,
        municipality,
        kind,
        lat,
        lon,
        open,
        serviceSeconds,
        secondsPerBox,
        boxesIn,
        empties,
        docks,
        today,
        missed);
  }

  /** Moved to another place. */
  public Unit at(String otherMunicipality, double otherLat, double otherLon) {
    return new Unit(
        id,
        name,
        otherMunicipality,
        kind,
        otherLat,
        otherLon,
        windows,
        serviceSeconds,
        secondsPerBox,
        maxBoxesIn,
        emptyBoxes,
        dock,
        promised,
        missedDays);
  }
}
