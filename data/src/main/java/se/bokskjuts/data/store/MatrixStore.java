package se.bokskjuts.data.store;

import static se.bokskjuts.data.jooq.Tables.TRAVEL_MATRIX;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.TravelMatrixRecord;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** Travel matrices already asked of a road network, by the network's version and the places. */
public final class MatrixStore {
  private final DSLContext sql;

  public MatrixStore(Database database) {
    this.sql = database.sql();
  }

  /** The stored matrix, or the one asked for now, which is then stored. */
  public TravelMatrix getOrAsk(
      String networkVersion, List<Unit> units, Supplier<TravelMatrix> network) {
    return find(networkVersion, units)
        .orElseGet(
            () -> {
              TravelMatrix matrix = network.get();
              put(networkVersion, units, matrix);
              return matrix;
            });
  }

  public Optional<TravelMatrix> find(String networkVersion, List<Unit> units) {
    return sql.selectFrom(TRAVEL_MATRIX)
        .where(TRAVEL_MATRIX.NETWORK_VERSION.eq(networkVersion))
        .and(TRAVEL_MATRIX.PLACES_HASH.eq(placesHash(units)))
        .fetchOptional()
        .map(MatrixStore::matrix);
  }

  /** A second process may have been quicker; the same question has the same answer. */
  public void put(String networkVersion, List<Unit> units, TravelMatrix matrix) {
    sql.insertInto(TRAVEL_MATRIX)
        .set(TRAVEL_MATRIX.NETWORK_VERSION, networkVersion)
        .set(TRAVEL_MATRIX.PLACES_HASH, placesHash(units))
        .set(TRAVEL_MATRIX.UNITS, matrix.units().stream().map(UnitId::value).toArray(String[]::new))
        .set(TRAVEL_MATRIX.SECONDS, flat(matrix, true))
        .set(TRAVEL_MATRIX.METRES, flat(matrix, false))
        .onConflictDoNothing()
        .execute();
  }

  /** Ids and coordinates in their order: a unit that moves asks anew. */
  private static byte[] placesHash(List<Unit> units) {
    StringBuilder text = new StringBuilder();
    for (Unit unit : units) {
      text.append(unit.id()).append('\t').append(unit.lat()).append('\t').append(unit.lon());
      text.append('\n');
    }
    return Hashes.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Integer[] flat(TravelMatrix matrix, boolean seconds) {
    int size = matrix.units().size();
    Integer[] flat = new Integer[size * size];
    for (int i = 0; i < flat.length; i++) {
      int row = i / size;
      int column = i % size;
      flat[i] = seconds ? matrix.secondsAt(row, column) : matrix.metresAt(row, column);
    }
    return flat;
  }

  private static TravelMatrix matrix(TravelMatrixRecord row) {
    List<UnitId> units = Arrays.stream(row.getUnits()).map(UnitId::of).toList();
    return new TravelMatrix(
        units, square(row.getSeconds(), units.size()), square(row.getMetres(), units.size()));
  }

  private static int[][] square(Integer[] flat, int size) {
    int[][] square = new int[size][size];
    for (int i = 0; i < flat.length; i++) {
      square[i / size][i % size] = flat[i];
    }
    return square;
  }
}
