package se.bokskjuts.routing;

import java.util.Map;
import java.util.TreeMap;

/**
 * The van that drives the network: what it passes under and over, and the most it does on a kind of
 * road. Signed speeds of an OpenStreetMap file count as nine tenths of the sign; the built-in table
 * carries mean speeds of its own and is limited by {@code mostKmh} alone.
 *
 * @param mostKmh mean speed it never exceeds
 * @param heightMetres roads under a lower limit are closed to it
 * @param tonnes roads with a lower weight limit are closed to it
 * @param mostKmhOn mean speed it never exceeds on that kind of road in an OpenStreetMap file
 */
public record VanProfile(
    int mostKmh, double heightMetres, double tonnes, Map<RoadKind, Integer> mostKmhOn) {
  public VanProfile {
    mostKmhOn = Map.copyOf(mostKmhOn);
    require(mostKmh >= 10 && mostKmh <= 200, "the van's mostKmh must be 10 to 200: " + mostKmh);
    require(heightMetres > 0, "the van's heightMetres must be positive: " + heightMetres);
    require(tonnes > 0, "the van's tonnes must be positive: " + tonnes);
    mostKmhOn.forEach(
        (kind, kmh) -> require(kmh > 0, "the van's mostKmhOn " + kind + " must be positive"));
  }

  /** A light truck with driving licence B: 3.5 tonnes, 2.8 metres high. */
  public static VanProfile lightTruck() {
    return new VanProfile(
        100, 2.8, 3.5, Map.of(RoadKind.RESIDENTIAL, 30, RoadKind.SERVICE, 15, RoadKind.TRACK, 15));
  }

  /** The same text for the same van, on every machine. */
  String fingerprint() {
    return mostKmh + "|" + heightMetres + "|" + tonnes + "|" + new TreeMap<>(mostKmhOn);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
