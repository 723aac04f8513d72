package se.bokskjuts.api.jobs;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import se.bokskjuts.data.store.DayAssembly;
import se.bokskjuts.data.store.MatrixStore;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadNetwork;

/** Puts a date's problem together: what is stored, and the roads between. */
@Service
public class Days {
  private final DayAssembly assembly;
  private final MatrixStore matrices;
  private final RoadNetwork roads;

  Days(DayAssembly assembly, MatrixStore matrices, RoadNetwork roads) {
    this.assembly = assembly;
    this.matrices = matrices;
    this.roads = roads;
  }

  /** Throws {@link se.bokskjuts.routing.RoadFaults} naming the units that no road reaches. */
  public DayProblem of(LocalDate date) {
    return assembly.assemble(date, List.of(), this::matrixOf);
  }

  private TravelMatrix matrixOf(List<Unit> units) {
    return matrices.getOrAsk(
        roads.version(), units, () -> roads.matrix(units.stream().map(Place::of).toList()));
  }
}
