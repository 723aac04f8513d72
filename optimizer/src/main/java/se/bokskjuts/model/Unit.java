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
}
