package se.bokskjuts.data.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.data.csv.FileKind;
import se.bokskjuts.data.csv.HoldCopyRow;
import se.bokskjuts.data.csv.ItemSize;
import se.bokskjuts.data.csv.ItemText;
import se.bokskjuts.data.csv.TransferRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.db.TestDatabase;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** Dalarna's units and a few items, as the tests of the stores need them. */
final class Fixtures {
  /** An ordinary Tuesday. */
  static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  static final LocalDate MONDAY = TUESDAY.minusDays(1);

  static final UnitId MEDIA_GROUP = UnitId.of("dalabiblioteken-mediegrupp");
  static final UnitId FALUN = UnitId.of("falu-stadsbibliotek");
  static final UnitId MORA = UnitId.of("mora-bibliotek");
  static final UnitId IDRE = UnitId.of("idre-bibliotek");

  private static final ItemSize BOOK = new ItemSize("HARDBACK", 1_100, 550);

  private Fixtures() {}

  /** A database with Dalarna's units, vans and prices, without demand. */
  static Database dalarna() {
    return TestDatabase.create(
        "dalarna", empty -> new StartingData(empty).fill(DalarnaBase.load()));
  }

  static long anImport(Database database, String content) {
    ImportedFile file =
        new ImportedFile(
            0,
            FileKind.TRANSFERS,
            "native",
            "fil.csv",
            ImportStore.contentHash(content.getBytes()),
            Optional.empty(),
            1,
            1,
            0,
            "[]",
            true,
            "anna",
            Instant.EPOCH);
    return new ImportStore(database).add(file);
  }

  static TransferRow aReturn(String barcode, UnitId from, UnitId to, LocalDate since) {
    return new TransferRow(
        2,
        ItemId.of(barcode),
        TransferKind.RETURN,
        from,
        to,
        since,
        BOOK,
        new ItemText("Gösta Berlings saga", "Hc LAG"),
        true);
  }

  static HoldCopyRow aCopy(String hold, UnitId to, String barcode, UnitId at, LocalDate since) {
    return new HoldCopyRow(
        2,
        HoldId.of(hold),
        to,
        since,
        ItemId.of(barcode),
        at,
        BOOK,
        new ItemText("Nils Holgersson", "uHc LAG"),
        true);
  }

  /** Every way takes half an hour and 20 km. */
  static TravelMatrix evenRoads(List<Unit> units) {
    int size = units.size();
    int[][] seconds = new int[size][size];
    int[][] metres = new int[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        seconds[i][j] = i == j ? 0 : 1_800;
        metres[i][j] = i == j ? 0 : 20_000;
      }
    }
    return new TravelMatrix(units.stream().map(Unit::id).toList(), seconds, metres);
  }

  /** The first van brings these items from one unit to another in one box. */
  static Plan aPlanBringing(
      DayProblem day, Map<HoldId, ItemId> copies, UnitId from, UnitId to, TransferId... items) {
    BoxId box = BoxId.of("b1");
    LocalTime eight = LocalTime.of(8, 0);
    LocalTime ten = LocalTime.of(10, 0);
    return new Plan(
        day.date(),
        copies,
        List.of(new Box(box, from, to, false, List.of(items))),
        List.of(
            new Route(
                VanId.of("bil-1"),
                LocalTime.of(7, 0),
                LocalTime.of(12, 0),
                List.of(
                    new Stop(from, eight, eight, eight, List.of(), List.of(box)),
                    new Stop(to, ten, ten, ten, List.of(box), List.of())),
                List.of())),
        List.of(),
        COST);
  }

  static final PlanCost COST =
      new PlanCost(
          Money.ofOre(412_050), Money.ofOre(2_200), Money.ZERO, Money.ofOre(3_000), Money.ZERO);

  static final Judgement FEASIBLE =
      new Judgement(List.of(), COST, new KeyFigures(1, 1, 0, 0, 1, 2, 0, 40_000, 18_000, 0, 1));

  static PlanOrigin bySolver() {
    return new PlanOrigin(PlanMaker.SOLVER, Optional.empty(), Map.of("seed", "1"), "anna");
  }
}
