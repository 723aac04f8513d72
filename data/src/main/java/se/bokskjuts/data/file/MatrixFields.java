package se.bokskjuts.data.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;

/** The travel matrix of a day file, which may be left out. */
final class MatrixFields {
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  private MatrixFields() {}

  static Optional<TravelMatrix> matrix(Fields day, KnownIds known) {
    if (!day.has("matrix")) {
      return Optional.empty();
    }
    Fields matrix = day.object("matrix", true);
    List<String> units = matrix.texts("units", true);
    refuseUnitFaults(matrix, units, known);
    int[][] seconds = square(matrix, "seconds", units);
    int[][] metres = square(matrix, "metres", units);
    List<UnitId> ids = units.stream().map(UnitId::of).toList();
    return matrix.build(() -> new TravelMatrix(ids, seconds, metres));
  }

  private static void refuseUnitFaults(Fields matrix, List<String> units, KnownIds known) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < units.size(); i++) {
      if (!named.add(units.get(i))) {
        matrix.fault(FileFaultCode.DUPLICATE_ID, "units[" + i + "]", units.get(i), "another row");
      }
    }
    for (String unit : known.units()) {
      if (!named.contains(unit)) {
        matrix.fault(FileFaultCode.MATRIX_LACKS_UNIT, "units", unit, "");
      }
    }
  }

  private static int[][] square(Fields matrix, String key, List<String> units) {
    ArrayNode rows = matrix.list(key, true);
    if (rows.size() != units.size()) {
      shapeFault(matrix, key, rows.size(), units.size());
    }
    int[][] square = new int[rows.size()][];
    for (int i = 0; i < rows.size(); i++) {
      square[i] = row(matrix, key + "[" + i + "]", rows.get(i), units.size());
    }
    return square;
  }

  private static void shapeFault(Fields matrix, String key, int found, int units) {
    matrix.fault(FileFaultCode.MATRIX_SHAPE, key, String.valueOf(found), String.valueOf(units));
  }

  private static int[] row(Fields matrix, String key, JsonNode node, int size) {
    int[] row = new int[size];
    if (!node.isArray()) {
      matrix.fault(FileFaultCode.WRONG_TYPE, key, JsonWords.name(node), "a list");
      return row;
    }
    if (node.size() != size) {
      shapeFault(matrix, key, node.size(), size);
      return row;
    }
    for (int j = 0; j < size; j++) {
      row[j] = entry(matrix, key, j, node.get(j));
    }
    return row;
  }

  private static int entry(Fields matrix, String key, int column, JsonNode node) {
    if (!node.isNumber() || !isWhole(node.decimalValue())) {
      String at = key + "[" + column + "]";
      matrix.fault(FileFaultCode.WRONG_TYPE, at, JsonWords.name(node), "a whole number");
      return 0;
    }
    BigDecimal value = node.decimalValue();
    if (value.signum() < 0 || value.compareTo(MOST) > 0) {
      String at = key + "[" + column + "]";
      matrix.fault(FileFaultCode.OUT_OF_RANGE, at, value.toString(), "0 to " + MOST);
      return 0;
    }
    return value.intValue();
  }

  private static boolean isWhole(BigDecimal value) {
    return value.scale() == 0 || Decimals.count(value) == 0;
  }
}
