package se.bokskjuts.api.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import se.bokskjuts.data.store.DateSpan;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitNotes;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;

/**
 * All that is decided of a unit.
 *
 * @param windows when service may begin; empty: at any time
 * @param emptyBoxes at the last count; absent: never short
 * @param emptyBoxesGoal what it should have; absent: no goal
 * @param sorting its times and speed if it is a sort point
 * @param closures days on which no van comes, both ends included
 * @param codes its names in other systems; the first is printed on box labels
 * @param keyNote how the driver gets in; never a code in clear
 * @param active whether it is served
 */
public record UnitSettings(
    String name,
    String municipality,
    UnitKind kind,
    double lat,
    double lon,
    String address,
    List<TimeWindow> windows,
    int serviceSeconds,
    int secondsPerBox,
    Optional<Integer> maxBoxesIn,
    Optional<Integer> emptyBoxes,
    Optional<Integer> emptyBoxesGoal,
    boolean dock,
    Set<DayOfWeek> promisedWeekdays,
    Optional<Sorting> sorting,
    List<DateSpan> closures,
    List<String> codes,
    String keyNote,
    String source,
    boolean active) {

  /** When and how quickly items are sorted there. */
  public record Sorting(LocalTime opens, LocalTime closes, int secondsPerItem) {}

  /** A body may leave out what it leaves empty. */
  public UnitSettings {
    name = Objects.requireNonNullElse(name, "");
    municipality = Objects.requireNonNullElse(municipality, "");
    kind = Objects.requireNonNullElse(kind, UnitKind.BRANCH);
    address = Objects.requireNonNullElse(address, "");
    windows = windows == null ? List.of() : List.copyOf(windows);
    maxBoxesIn = Objects.requireNonNullElse(maxBoxesIn, Optional.empty());
    emptyBoxes = Objects.requireNonNullElse(emptyBoxes, Optional.empty());
    emptyBoxesGoal = Objects.requireNonNullElse(emptyBoxesGoal, Optional.empty());
    promisedWeekdays = promisedWeekdays == null ? Set.of() : new TreeSet<>(promisedWeekdays);
    sorting = Objects.requireNonNullElse(sorting, Optional.empty());
    closures = closures == null ? List.of() : List.copyOf(closures);
    codes = codes == null ? List.of() : List.copyOf(codes);
    keyNote = Objects.requireNonNullElse(keyNote, "");
    source = Objects.requireNonNullElse(source, "");
  }

  static UnitSettings of(StoredUnit stored) {
    Unit unit = stored.unit();
    UnitNotes notes = stored.notes();
    return new UnitSettings(
        unit.name(),
        unit.municipality(),
        unit.kind(),
        unit.lat(),
        unit.lon(),
        notes.address(),
        unit.windows(),
        unit.serviceSeconds(),
        unit.secondsPerBox(),
        boxed(unit.maxBoxesIn()),
        boxed(unit.emptyBoxes()),
        boxed(notes.emptyBoxesGoal()),
        unit.dock(),
        stored.promisedWeekdays(),
        stored.sorting().map(s -> new Sorting(s.opens(), s.closes(), s.secondsPerItem())),
        stored.closures(),
        stored.codes(),
        notes.keyNote(),
        notes.source(),
        stored.active());
  }

  StoredUnit toStored(UnitId id, boolean fromMemory, int rowVersion) {
    Unit unit =
        new Unit(
            id,
            name,
            municipality,
            kind,
            lat,
            lon,
            windows,
            serviceSeconds,
            secondsPerBox,
            unboxed(maxBoxesIn),
            unboxed(emptyBoxes),
            dock,
            false,
            0);
    return new StoredUnit(
        unit,
        codes,
        promisedWeekdays,
        sorting.map(s -> new SortPoint(id, s.opens(), s.closes(), s.secondsPerItem())),
        closures,
        new UnitNotes(address, keyNote, source, fromMemory, unboxed(emptyBoxesGoal)),
        active,
        rowVersion);
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private static OptionalInt unboxed(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
