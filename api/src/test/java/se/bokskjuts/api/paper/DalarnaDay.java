package se.bokskjuts.api.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * An ordinary Tuesday on paper: a northern van, a southern van and Mora's own van to Idre, which
 * takes over boxes at the dock in Mora. The hub sorts what came in its sort boxes before noon.
 */
final class DalarnaDay {
  static final UnitId HUB = UnitId.of("dalabiblioteken-mediegrupp");
  static final UnitId FALUN = UnitId.of("falu-stadsbibliotek");
  static final UnitId MORA = UnitId.of("mora-bibliotek");
  static final UnitId LASARETT = UnitId.of("mora-lasarett-bibliotek");
  static final UnitId ORSA = UnitId.of("orsa-bibliotek");
  static final UnitId RATTVIK = UnitId.of("rattviks-bibliotek");
  static final UnitId ALVDALEN = UnitId.of("alvdalens-bibliotek");
  static final UnitId IDRE = UnitId.of("idre-bibliotek");
  static final UnitId AVESTA = UnitId.of("avesta-bibliotek");
  static final UnitId HEDEMORA = UnitId.of("hedemora-stadsbibliotek");
  static final UnitId LUDVIKA = UnitId.of("ludvika-bibliotek");

  static final VanId NORTH = VanId.of("bil-1");
  static final VanId SOUTH = VanId.of("bil-2");
  static final VanId MORAS = VanId.of("mora-bil");

  private static final List<String> TITLES =
      List.of(
          "Gösta Berlings saga",
          "Pippi Långstrump går ombord",
          "Ärret: en släkthistoria från Älvdalen",
          "Vägen till Klockrike",
          "Мастер и Маргарита",
          "Nils Holgerssons underbara resa genom Sverige",
          "Fäbodar i Orsa, med kartor och ett register över alla vallar norr om sjön",
          "Hundra år av ensamhet");

  private final List<Unit> units = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  final Map<TransferId, ItemDetails> details = new HashMap<>();
  private int items;

  Box box(String id) {
    return boxes.stream().filter(b -> b.id().value().equals(id)).findFirst().orElseThrow();
  }

  DayProblem day() {
    return new DayProblem(
        LocalDate.of(2026, 11, 24),
        new BoxType(40_000, 15_000, 2_000),
        units,
        List.of(new SortPoint(HUB, at("06:00"), at("18:00"), 6)),
        600,
        List.of(van(NORTH, HUB), van(SOUTH, HUB), van(MORAS, MORA)),
        matrix(),
        transfers,
        List.of(hold("h1", IDRE, "0301200098", FALUN), hold("h2", ORSA, "0301200099", ORSA)),
        rates(),
        List.of());
  }

  Plan plan() {
    return new Plan(
        LocalDate.of(2026, 11, 24),
        Map.of(HoldId.of("h1"), ItemId.of("0301200098"), HoldId.of("h2"), ItemId.of("0301200099")),
        boxes,
        List.of(north(), south(), moras()),
        List.of(new Stay(TransferId.of("s1"), "no box has room")),
        PlanCost.ZERO);
  }

  private DalarnaDay() {
    unit(HUB, "Dalabibliotekens Mediegrupp", "Borlänge", UnitKind.MEDIA_GROUP, 60.4858, 15.4371);
    unit(FALUN, "Falu stadsbibliotek", "Falun", UnitKind.MAIN, 60.6036, 15.6260);
    unit(RATTVIK, "Rättviks bibliotek (Kulturhuset)", "Rättvik", UnitKind.MAIN, 60.8864, 15.1182);
    unit(MORA, "Mora bibliotek", "Mora", UnitKind.MAIN, 61.0070, 14.5432);
    unit(LASARETT, "Sjukhusbiblioteket Mora lasarett", "Mora", UnitKind.HOSPITAL, 61.0037, 14.5620);
    unit(ORSA, "Orsa bibliotek", "Orsa", UnitKind.MAIN, 61.1199, 14.6178);
    unit(ALVDALEN, "Älvdalens bibliotek", "Älvdalen", UnitKind.MAIN, 61.2275, 14.0395);
    unit(IDRE, "Idre bibliotek", "Älvdalen", UnitKind.BRANCH, 61.8586, 12.7190);
    unit(AVESTA, "Avesta bibliotek", "Avesta", UnitKind.MAIN, 60.1455, 16.1679);
    unit(HEDEMORA, "Hedemora stadsbibliotek", "Hedemora", UnitKind.MAIN, 60.2776, 15.9871);
    unit(LUDVIKA, "Ludvika bibliotek", "Ludvika", UnitKind.MAIN, 60.1496, 15.1878);
    transfers.add(
        new Transfer(TransferId.of("s1"), TransferKind.ROTATION, ORSA, LUDVIKA, 900, 450, 1));
    describe("s1", "Hcf", "Utflyktsguide till Finnskogen");
    describe("h2", "Hc", "Kallocain");
    packBoxes();
  }

  static DalarnaDay anOrdinaryTuesday() {
    return new DalarnaDay();
  }

  private void packBoxes() {
    box("T-101", HUB, RATTVIK, 14, TransferKind.FROM_MEDIA_GROUP);
    box("T-102", HUB, MORA, 18, TransferKind.FROM_MEDIA_GROUP);
    box("T-103", HUB, ORSA, 9, TransferKind.RETURN);
    box("T-104", HUB, HEDEMORA, 12, TransferKind.RETURN);
    box("T-105", HUB, AVESTA, 20, TransferKind.FROM_MEDIA_GROUP);
    box("T-106", HUB, LUDVIKA, 16, TransferKind.HOLD);
    box("T-108", HUB, LASARETT, 3, TransferKind.HOLD);
    box("T-110", MORA, ORSA, 22, TransferKind.HOLD);
    box("T-111", MORA, LASARETT, 6, TransferKind.RETURN);
    sortBox("T-112", MORA, 3);
    sortBox("T-113", ORSA, 2);
    box("T-115", HEDEMORA, AVESTA, 11, TransferKind.RETURN);
    sortBox("T-116", AVESTA, 2);
    box("T-107", RATTVIK, IDRE, 4, TransferKind.HOLD);
    box("T-117", IDRE, ALVDALEN, 2, TransferKind.RETURN);
    repack("T-120", FALUN, List.of("T-112-0", "T-112-1", "T-113-0", "T-116-0"));
    holdBox();
  }

  private void holdBox() {
    transfersOfBox("T-121", FALUN, HUB, 1, TransferKind.RETURN);
    List<TransferId> inside = List.of(TransferId.of("T-121-0"), TransferId.of("h1"));
    boxes.add(new Box(BoxId.of("T-121"), FALUN, HUB, true, inside));
    describe("h1", "Uf", "Mumintrollets vinter");
  }

  private Route north() {
    return new Route(
        NORTH,
        at("07:00"),
        at("12:05"),
        List.of(
            stop(HUB, "07:00", "07:12", "", "T-101 T-102 T-103 T-108"),
            stop(RATTVIK, "08:10", "08:17", "T-101", "T-107"),
            stop(MORA, "08:50", "09:02", "T-102 T-107", "T-110 T-111 T-112"),
            stop(LASARETT, "09:10", "09:15", "T-108 T-111", ""),
            stop(ORSA, "09:35", "09:45", "T-103 T-110", "T-113"),
            stop(HUB, "11:55", "12:05", "T-112 T-113", "")),
        List.of(new Break(4, at("09:45"), 1800)));
  }

  private Route south() {
    return new Route(
        SOUTH,
        at("06:45"),
        at("13:40"),
        List.of(
            stop(HUB, "06:45", "07:00", "", "T-104 T-105 T-106"),
            stop(HEDEMORA, "07:45", "07:52", "T-104", "T-115"),
            stop(AVESTA, "08:20", "08:30", "T-105 T-115", "T-116"),
            stop(LUDVIKA, "09:35", "09:42", "T-106", ""),
            stop(FALUN, "10:45", "10:52", "", "T-121"),
            stop(HUB, "11:25", "11:35", "T-116 T-121", ""),
            stop(HUB, "12:30", "12:35", "", "T-120"),
            stop(FALUN, "13:05", "13:10", "T-120", "")),
        List.of(new Break(2, at("08:30"), 1800)));
  }

  private Route moras() {
    return new Route(
        MORAS,
        at("09:20"),
        at("14:30"),
        List.of(
            stop(MORA, "09:20", "09:25", "", "T-107"),
            stop(IDRE, "11:45", "11:55", "T-107", "T-117"),
            stop(ALVDALEN, "13:20", "13:25", "T-117", "")),
        List.of());
  }

  private Stop stop(UnitId unit, String start, String depart, String unload, String load) {
    return new Stop(unit, at(start), at(start), at(depart), ids(unload), ids(load));
  }

  private static List<BoxId> ids(String text) {
    return text.isEmpty()
        ? List.of()
        : java.util.Arrays.stream(text.split(" ")).map(BoxId::of).toList();
  }

  static LocalTime at(String clock) {
    return LocalTime.parse(clock);
  }

  private void unit(
      UnitId id, String name, String municipality, UnitKind kind, double lat, double lon) {
    units.add(
        new Unit(
            id,
            name,
            municipality,
            kind,
            lat,
            lon,
            List.of(new TimeWindow(at("07:00"), at("16:00"))),
            240,
            20,
            OptionalInt.empty(),
            OptionalInt.empty(),
            id.equals(MORA) || id.equals(HUB),
            true,
            0));
  }

  private void box(String id, UnitId from, UnitId to, int count, TransferKind kind) {
    boxes.add(new Box(BoxId.of(id), from, to, false, transfersOfBox(id, from, to, count, kind)));
  }

  private void sortBox(String id, UnitId from, int count) {
    boxes.add(
        new Box(
            BoxId.of(id),
            from,
            HUB,
            true,
            transfersOfBox(id, from, FALUN, count, TransferKind.RETURN)));
  }

  private void repack(String id, UnitId to, List<String> inside) {
    boxes.add(new Box(BoxId.of(id), HUB, to, false, inside.stream().map(TransferId::of).toList()));
  }

  private List<TransferId> transfersOfBox(
      String box, UnitId from, UnitId to, int count, TransferKind kind) {
    List<TransferId> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = box + "-" + i;
      TransferKind mixed = i % 4 == 3 ? TransferKind.RETURN : kind;
      transfers.add(new Transfer(TransferId.of(id), mixed, from, to, 900, 480 + 10 * i, 0));
      String shelf = mixed == TransferKind.HOLD ? "Hc" + "eksu".charAt(i % 4) + " " + (20 - i) : "";
      describe(id, shelf, TITLES.get((items + i) % TITLES.size()));
      ids.add(TransferId.of(id));
    }
    items += count;
    return ids;
  }

  private void describe(String id, String shelf, String title) {
    String barcode = "03012" + String.format("%09d", 7919L * details.size() + 17);
    details.put(TransferId.of(id), new ItemDetails(TransferId.of(id), barcode, title, shelf));
  }

  private static HoldRequest hold(String id, UnitId to, String item, UnitId at) {
    return new HoldRequest(HoldId.of(id), to, 2, 900, 450, List.of(new Copy(ItemId.of(item), at)));
  }

  private static Van van(VanId id, UnitId home) {
    return new Van(
        id,
        home,
        home,
        new TimeWindow(at("06:30"), at("16:30")),
        55,
        820_000,
        Optional.empty(),
        OptionalInt.empty(),
        BigDecimal.valueOf(280),
        BigDecimal.valueOf(400),
        BigDecimal.valueOf(420),
        new BigDecimal("4.5"),
        OptionalInt.of(18_000),
        1800);
  }

  private TravelMatrix matrix() {
    int n = units.size();
    int[][] seconds = new int[n][n];
    int[][] metres = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        metres[i][j] = 17_000 * Math.abs(i - j);
        seconds[i][j] = 900 * Math.abs(i - j);
      }
    }
    return new TravelMatrix(units.stream().map(Unit::id).toList(), seconds, metres);
  }

  private static Rates rates() {
    Map<TransferKind, BigDecimal> delay = new EnumMap<>(TransferKind.class);
    for (TransferKind kind : TransferKind.values()) {
      delay.put(kind, BigDecimal.ONE);
    }
    BigDecimal one = BigDecimal.ONE;
    return new Rates(delay, one, one, one, one, one, one);
  }

  static Map<UnitId, UnitNotes> notes() {
    return Map.of(
        MORA,
            UnitNotes.of(
                "Köpmannagatan 4, Mora", "Lastkaj mot gården. Ring på klockan märkt Bibliotek."),
        RATTVIK, UnitNotes.of("Storgatan 2, Rättvik", ""),
        IDRE, UnitNotes.of("Framgårdsvägen 1, Idre", "Kod till nyckelskåpet finns i bilens pärm."),
        LASARETT, UnitNotes.of("Lasarettsvägen 10, Mora", "Godsmottagning G2, våning 1."));
  }
}
