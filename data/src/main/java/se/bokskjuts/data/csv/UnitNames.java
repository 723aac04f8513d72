package se.bokskjuts.data.csv;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.UnitId;

/** The known units by id, by name and by their codes in other systems. */
public final class UnitNames {
  private final Map<String, UnitId> byKey = new HashMap<>();
  private final Set<String> shown = new HashSet<>();

  /** A name that two units bear names neither. */
  public static UnitNames of(Collection<UnitRow> units) {
    UnitNames names = new UnitNames();
    Set<String> twice = new HashSet<>();
    units.forEach(row -> names.addIfFree(row.unit().name(), row.unit().id(), twice));
    units.forEach(row -> row.codes().forEach(c -> names.addIfFree(c, row.unit().id(), twice)));
    twice.forEach(names.byKey::remove);
    units.forEach(row -> names.add(row.unit().id()));
    return names;
  }

  /** Units known by id alone. */
  public static UnitNames ofIds(Collection<UnitId> ids) {
    UnitNames names = new UnitNames();
    ids.forEach(names::add);
    return names;
  }

  private UnitNames() {}

  private void add(UnitId id) {
    byKey.put(Column.key(id.value()), id);
    shown.add(id.value());
  }

  private void addIfFree(String name, UnitId id, Set<String> twice) {
    UnitId before = byKey.putIfAbsent(Column.key(name), id);
    if (before != null && !before.equals(id)) {
      twice.add(Column.key(name));
    }
    shown.add(name);
  }

  public Optional<UnitId> find(String name) {
    return Optional.ofNullable(byKey.get(Column.key(name)));
  }

  /** A required unit; an unknown one is a fault that names the nearest known. */
  Optional<UnitId> get(Cells cells, Column column) {
    return cells.get(column).flatMap(name -> get(cells, column, name));
  }

  Optional<UnitId> get(Cells cells, Column column, String name) {
    Optional<UnitId> id = find(name);
    if (id.isEmpty()) {
      cells.fault(RowFaultCode.UNKNOWN_UNIT, column, CellWords.nearest(name, shown));
    }
    return id;
  }

  /** Ids or codes separated by spaces. */
  Set<UnitId> getAll(Cells cells, Column column) {
    Set<UnitId> ids = new HashSet<>();
    for (String name : List.of(cells.find(column).split("[ ,|;]+"))) {
      if (!name.isEmpty()) {
        get(cells, column, name).ifPresent(ids::add);
      }
    }
    return ids;
  }
}
