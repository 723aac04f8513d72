package se.bokskjuts.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Driving seconds and metres between units, directed: row = from, column = to. */
public final class TravelMatrix {
  private final List<UnitId> units;
  private final int[][] seconds;
  private final int[][] metres;
  private final Map<UnitId, Integer> index = new HashMap<>();

  /** Copies the arrays; both must be square and as large as {@code units}. */
  public TravelMatrix(List<UnitId> units, int[][] seconds, int[][] metres) {
    this.units = List.copyOf(units);
    this.seconds = copySquare(seconds, units.size(), "matrix.seconds");
    this.metres = copySquare(metres, units.size(), "matrix.metres");
    for (UnitId unit : this.units) {
      Checks.require(
          index.put(unit, index.size()) == null, "matrix.units names " + unit + " more than once");
    }
  }

  private static int[][] copySquare(int[][] rows, int size, String name) {
    Checks.require(
        rows.length == size, name + " has " + rows.length + " rows for " + size + " units");
    int[][] copy = new int[size][];
    for (int i = 0; i < size; i++) {
      Checks.require(
          rows[i].length == size,
          name + " row " + i + " has " + rows[i].length + " columns for " + size + " units");
      for (int value : rows[i]) {
        Checks.notNegative(value, name + " row " + i);
      }
      copy[i] = rows[i].clone();
    }
    return copy;
  }

  public List<UnitId> units() {
    return units;
  }

  public boolean covers(UnitId unit) {
    return index.containsKey(unit);
  }

  /** Row and column of the unit. Throws when the matrix does not cover it. */
  public int indexOf(UnitId unit) {
    Integer i = index.get(unit);
    Checks.require(i != null, "the matrix does not cover unit " + unit);
    return i;
  }

  public int seconds(UnitId from, UnitId to) {
    return seconds[indexOf(from)][indexOf(to)];
  }

  public int metres(UnitId from, UnitId to) {
    return metres[indexOf(from)][indexOf(to)];
  }

  public int secondsAt(int from, int to) {
    return seconds[from][to];
  }

  public int metresAt(int from, int to) {
    return metres[from][to];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TravelMatrix that
        && units.equals(that.units)
        && Arrays.deepEquals(seconds, that.seconds)
        && Arrays.deepEquals(metres, that.metres);
  }

  @Override
  public int hashCode() {
    return Objects.hash(units, Arrays.deepHashCode(seconds), Arrays.deepHashCode(metres));
  }
}
