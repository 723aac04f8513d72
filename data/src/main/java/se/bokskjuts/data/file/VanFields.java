package se.bokskjuts.data.file;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** Vans of a day file. */
final class VanFields {
  private static final int MOST_SEK = 1_000_000;

  private VanFields() {}

  static List<Van> vans(Fields day, KnownIds known) {
    List<Fields> objects = day.objects("vans", "van", true);
    References.refuseTwins(objects, "id", new HashSet<>(), "another van");
    return DayFileReader.each(objects, o -> van(o, known));
  }

  private static Optional<Van> van(Fields van, KnownIds known) {
    VanId id = VanId.of(van.text("id"));
    UnitId start = References.unit(van, "start", known);
    UnitId end = References.unit(van, "end", known);
    Optional<TimeWindow> shift = PlaceFields.window(van.object("shift", true));
    int capacityBoxes = van.integer("capacityBoxes", 0, 100_000);
    int capacityGrams = van.thousandths("capacityKg", 100_000);
    Optional<Set<UnitId>> serves = serves(van, known);
    OptionalInt rangeMetres = van.optionalInteger("rangeMetres", 0, 100_000_000);
    BigDecimal co2 =
        van.has("gramsCo2PerKm") ? van.amount("gramsCo2PerKm", 100_000) : BigDecimal.ZERO;
    BigDecimal fixed = van.amount("fixed", MOST_SEK);
    BigDecimal perHour = van.amount("perHour", MOST_SEK);
    BigDecimal perKm = van.amount("perKm", MOST_SEK);
    OptionalInt maxWork = van.optionalInteger("maxWorkSeconds", 0, Fields.DAY_SECONDS);
    int breakSeconds = van.integer("breakSeconds", 0, Fields.DAY_SECONDS, 0);
    return van.build(
        () ->
            new Van(
                id,
                start,
                end,
                shift.orElseThrow(),
                capacityBoxes,
                capacityGrams,
                serves,
                rangeMetres,
                co2,
                fixed,
                perHour,
                perKm,
                maxWork,
                breakSeconds));
  }

  private static Optional<Set<UnitId>> serves(Fields van, KnownIds known) {
    if (!van.has("serves")) {
      return Optional.empty();
    }
    return Optional.of(Set.copyOf(References.units(van, "serves", known)));
  }
}
