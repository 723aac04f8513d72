package se.bokskjuts.data.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * A made-up county for tests of scale. Its units lie within a kilometre or so of Dalarna's real
 * ones, so that the road network reaches them; every fifth is a main library.
 */
final class SyntheticCounty {
  static final int LEAST_UNITS = 5;
  static final int MOST_UNITS = 1_000;
  private static final int UNITS_PER_MUNICIPALITY = 5;
  private static final int UNITS_PER_VAN = 14;
  private static final int LARGEST_MUNICIPALITY = 60_000;

  private final DalarnaBase base;
  private final Random random;

  private SyntheticCounty(DalarnaBase base, long seed) {
    this.base = base;
    this.random = new Random(seed);
  }

  static County of(int units, long seed, DalarnaBase base) {
    if (units < LEAST_UNITS || units > MOST_UNITS) {
      throw new IllegalArgumentException(
          "units must be from " + LEAST_UNITS + " to " + MOST_UNITS + ", but is " + units);
    }
    return new SyntheticCounty(base, seed).make(units);
  }

  private County make(int size) {
    List<UnitRow> units = new ArrayList<>();
    Map<String, Integer> inhabitants = new HashMap<>();
    UnitRow hub = template(UnitKind.MEDIA_GROUP);
    units.add(made(hub, "nav", "Syntetiskt nav", "Kommun 1", hub));
    for (int i = 1; i < size; i++) {
      int municipality = 1 + (i - 1) / UNITS_PER_MUNICIPALITY;
      boolean main = (i - 1) % UNITS_PER_MUNICIPALITY == 0;
      String name = "Kommun " + municipality;
      inhabitants.putIfAbsent(name, LARGEST_MUNICIPALITY / municipality + 5_000);
      UnitRow place = base.listUnits().get(random.nextInt(base.listUnits().size()));
      UnitRow kind = template(main ? UnitKind.MAIN : UnitKind.BRANCH);
      units.add(made(kind, "enhet-%04d".formatted(i), "Syntetisk enhet " + i, name, place));
    }
    return new County(units, vans(size), inhabitants, true);
  }

  private UnitRow template(UnitKind kind) {
    return base.listUnits().stream().filter(r -> r.unit().kind() == kind).findFirst().orElseThrow();
  }

  private UnitRow made(UnitRow like, String id, String name, String municipality, UnitRow place) {
    Unit of = like.unit();
    Unit unit =
        new Unit(
            UnitId.of(id),
            name,
            municipality,
            of.kind(),
            near(place.unit().lat(), 80),
            near(place.unit().lon(), 160),
            of.windows(),
            of.serviceSeconds(),
            of.secondsPerBox(),
            of.maxBoxesIn(),
            of.emptyBoxes(),
            of.dock(),
            false,
            0);
    boolean hub = of.kind() == UnitKind.MEDIA_GROUP;
    return new UnitRow(
        0,
        unit,
        List.of(),
        like.promisedWeekdays(),
        hub
            ? like.sorting()
                .map(s -> new SortPoint(unit.id(), s.opens(), s.closes(), s.secondsPerItem()))
            : Optional.empty(),
        SyntheticDay.LABEL,
        true);
  }

  /** Up to {@code tenThousandths} of a degree away, four decimals. */
  private double near(double degrees, int tenThousandths) {
    int off = random.nextInt(2 * tenThousandths + 1) - tenThousandths;
    return BigDecimal.valueOf(degrees).add(BigDecimal.valueOf(off, 4)).doubleValue();
  }

  private List<Van> vans(int size) {
    UnitId hub = UnitId.of("nav");
    Van like = base.listTrunkVans().get(1);
    List<Van> vans = new ArrayList<>();
    for (int i = 1; i <= Math.max(2, (size + UNITS_PER_VAN - 1) / UNITS_PER_VAN); i++) {
      vans.add(
          new Van(
              VanId.of("bil-" + i),
              hub,
              hub,
              like.shift(),
              like.capacityBoxes(),
              like.capacityGrams(),
              Optional.empty(),
              OptionalInt.empty(),
              like.gramsCo2PerKm(),
              like.fixed(),
              like.perHour(),
              like.perKm(),
              like.maxWorkSeconds(),
              like.breakSeconds()));
    }
    return vans;
  }
}
