package se.bokskjuts.data.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.Van;

/**
 * All of a day file ({@code bokskjuts-day/1}); what {@link DayProblem} is, but for the matrix,
 * which the file may leave to the road network.
 */
public record DayFile(
    LocalDate date,
    BoxType boxType,
    List<Unit> units,
    List<SortPoint> sortPoints,
    int dockSeconds,
    List<Van> vans,
    Optional<TravelMatrix> matrix,
    List<Transfer> transfers,
    List<HoldRequest> holds,
    Rates rates,
    List<Pin> pins) {
  public static final String FORMAT = "bokskjuts-day/1";

  public DayFile {
    units = List.copyOf(units);
    sortPoints = List.copyOf(sortPoints);
    vans = List.copyOf(vans);
    transfers = List.copyOf(transfers);
    holds = List.copyOf(holds);
    pins = List.copyOf(pins);
  }

  public static DayFile of(DayProblem day) {
    return new DayFile(
        day.date(),
        day.boxType(),
        day.units(),
        day.sortPoints(),
        day.dockSeconds(),
        day.vans(),
        Optional.of(day.matrix()),
        day.transfers(),
        day.holds(),
        day.rates(),
        day.pins());
  }

  /** The day with this matrix, whatever the file had. */
  public DayProblem withMatrix(TravelMatrix newMatrix) {
    return new DayProblem(
        date,
        boxType,
        units,
        sortPoints,
        dockSeconds,
        vans,
        newMatrix,
        transfers,
        holds,
        rates,
        pins);
  }

  /** The day with the file's own matrix. Throws when it has none. */
  public DayProblem getProblem() {
    return withMatrix(
        matrix.orElseThrow(
            () -> new IllegalStateException("the day file of " + date + " has no matrix")));
  }
}
