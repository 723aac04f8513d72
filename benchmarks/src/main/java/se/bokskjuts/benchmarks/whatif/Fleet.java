package se.bokskjuts.benchmarks.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.scenario.Fuel;
import se.bokskjuts.data.scenario.Scenario;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * The vans as a scenario makes them, and what each runs on.
 *
 * @param fuels id of the fuel by van
 */
record Fleet(List<Van> vans, Map<VanId, String> fuels) {
  static Fleet of(Scenario scenario, DalarnaBase base) {
    Map<VanId, Van> known = new LinkedHashMap<>();
    base.listVans().forEach(van -> known.put(van.id(), van));
    Map<VanId, Van> like = new LinkedHashMap<>(known);
    scenario.vans().added().forEach((id, of) -> like.put(id, known.get(of)));
    scenario.vans().removed().forEach(like::remove);
    List<Van> vans = new ArrayList<>();
    Map<VanId, String> fuels = new LinkedHashMap<>();
    like.forEach(
        (id, van) -> {
          String fuel = fuel(id, van, scenario);
          fuels.put(id, fuel);
          vans.add(changed(id, van, Fuel.table().get(fuel), scenario));
        });
    return new Fleet(List.copyOf(vans), fuels);
  }

  /** What the van of the base runs on is told by its grams per kilometre. */
  private static String fuel(VanId id, Van van, Scenario scenario) {
    String given = scenario.vans().fuels().get(id);
    if (given != null) {
      return given;
    }
    return Fuel.find(van.gramsCo2PerKm()).map(Fuel::id).orElse("DIESEL");
  }

  private static Van changed(VanId id, Van van, Fuel fuel, Scenario scenario) {
    boolean refuelled = scenario.vans().fuels().containsKey(id);
    BigDecimal perKm = refuelled ? fuel.sekPerKm() : van.perKm();
    OptionalInt range = refuelled ? range(fuel) : van.rangeMetres();
    return new Van(
        id,
        van.start(),
        van.end(),
        van.shift(),
        van.capacityBoxes(),
        van.capacityGrams(),
        serves(van, scenario),
        range,
        grams(fuel, scenario),
        van.fixed(),
        scenario.rates().getOrDefault("vanPerHour", van.perHour()),
        scenario.rates().getOrDefault("vanPerKm", perKm),
        van.maxWorkSeconds(),
        van.breakSeconds());
  }

  private static OptionalInt range(Fuel fuel) {
    return fuel.rangeMetres() == 0 ? OptionalInt.empty() : OptionalInt.of(fuel.rangeMetres());
  }

  private static BigDecimal grams(Fuel fuel, Scenario scenario) {
    BigDecimal table = scenario.chance().isWinter() ? fuel.winterGramsPerKm() : fuel.gramsPerKm();
    return scenario.climate().gramsPerKm().getOrDefault(fuel.id(), table);
  }

  /** A municipal van serves what opens in its municipality too, like the unit that it is like. */
  private static Optional<Set<UnitId>> serves(Van van, Scenario scenario) {
    return van.serves()
        .map(
            units -> {
              Set<UnitId> all =
                  units.stream()
                      .filter(u -> !scenario.units().closed().contains(u))
                      .collect(Collectors.toSet());
              scenario.units().opened().stream()
                  .filter(opened -> units.contains(opened.like()))
                  .forEach(opened -> all.add(opened.unit().id()));
              return all;
            });
  }
}
