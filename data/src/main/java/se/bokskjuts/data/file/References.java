package se.bokskjuts.data.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** Ids read from a file: each given once, each named one known. */
final class References {
  private References() {}

  /** Names each id that a list gives out a second time. */
  static void refuseTwins(List<Fields> objects, String key, Set<String> taken, String owner) {
    for (Fields object : objects) {
      String id = object.peek(key);
      if (!id.isEmpty() && !taken.add(id)) {
        object.fault(FileFaultCode.DUPLICATE_ID, key, id, owner);
      }
    }
  }

  static UnitId unit(Fields from, String key, KnownIds known) {
    return UnitId.of(named(from, key, known.units(), FileFaultCode.UNKNOWN_UNIT));
  }

  static VanId van(Fields from, String key, KnownIds known) {
    return VanId.of(named(from, key, known.vans(), FileFaultCode.UNKNOWN_VAN));
  }

  static String named(Fields from, String key, Collection<String> known, FileFaultCode unknown) {
    String before = from.peek(key);
    String id = from.text(key);
    if (!before.isEmpty() && id.equals(before) && !known.contains(id)) {
      from.fault(unknown, key, id, DidYouMean.advice(id, known));
    }
    return id;
  }

  /** A list of units, each known and named once. */
  static List<UnitId> units(Fields from, String key, KnownIds known) {
    List<UnitId> units = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> ids = from.texts(key, true);
    for (String id : ids) {
      String at = key + "[" + units.size() + "]";
      if (!known.units().contains(id)) {
        from.fault(FileFaultCode.UNKNOWN_UNIT, at, id, DidYouMean.advice(id, known.units()));
      } else if (!seen.add(id)) {
        from.fault(FileFaultCode.DUPLICATE_ID, at, id, "the list");
      }
      units.add(UnitId.of(id));
    }
    return units;
  }
}
