package se.bokskjuts.api.paper;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;

/** Prints one unit's pick list of twenty thousand rows; run in a JVM with a small heap. */
final class TwentyThousandRows {
  static final int ROWS = 20_000;
  private static final int IN_A_BOX = 25;

  private TwentyThousandRows() {}

  public static void main(String[] arguments) throws Exception {
    List<Transfer> transfers = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    Map<TransferId, ItemDetails> details = new HashMap<>();
    for (int b = 0; b < ROWS / IN_A_BOX; b++) {
      List<TransferId> inside = new ArrayList<>();
      for (int i = 0; i < IN_A_BOX; i++) {
        TransferId id = TransferId.of("t" + b + "-" + i);
        transfers.add(
            new Transfer(id, TransferKind.HOLD, DalarnaDay.HUB, DalarnaDay.MORA, 900, 500, 0));
        String title = "Nils Holgerssons underbara resa genom Sverige, del " + i;
        details.put(id, new ItemDetails(id, "0301" + b + "0" + i, title, "Hce " + (i * 7 % 25)));
        inside.add(id);
      }
      boxes.add(new Box(BoxId.of("L" + b), DalarnaDay.HUB, DalarnaDay.MORA, false, inside));
    }
    write(Path.of(arguments[0]), transfers, boxes, details);
  }

  private static void write(
      Path directory,
      List<Transfer> transfers,
      List<Box> boxes,
      Map<TransferId, ItemDetails> details)
      throws Exception {
    DayProblem small = DalarnaDay.anOrdinaryTuesday().day();
    DayProblem day =
        new DayProblem(
            small.date(),
            small.boxType(),
            small.units(),
            small.sortPoints(),
            small.dockSeconds(),
            small.vans(),
            small.matrix(),
            transfers,
            List.of(),
            small.rates(),
            List.of());
    List<BoxId> ids = boxes.stream().map(Box::id).toList();
    var seven = DalarnaDay.at("07:00");
    var nine = DalarnaDay.at("09:00");
    List<Stop> stops =
        List.of(
            new Stop(DalarnaDay.HUB, seven, seven, seven, List.of(), ids),
            new Stop(DalarnaDay.MORA, nine, nine, nine, ids, List.of()));
    Route route = new Route(DalarnaDay.NORTH, seven, nine, stops, List.of());
    Plan plan =
        new Plan(
            LocalDate.of(2026, 11, 24), Map.of(), boxes, List.of(route), List.of(), PlanCost.ZERO);
    PaperSettings settings =
        PaperSettings.of(PaperSettings.SWEDISH, "stor").withKinds(Set.of(PaperKind.PICK_LIST));
    long start = System.nanoTime();
    var files = Papers.of(day, plan, settings, details, Map.of()).writeAll(directory);
    System.out.println(
        files.size() + " files in " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }
}
