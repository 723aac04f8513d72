package se.bokskjuts.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bokskjuts.api.paper.Paper;
import se.bokskjuts.api.paper.PaperKind;
import se.bokskjuts.api.paper.PaperSettings;
import se.bokskjuts.api.paper.Papers;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.csv.CsvReading;
import se.bokskjuts.data.csv.ImportRow;
import se.bokskjuts.data.csv.ReadReport;
import se.bokskjuts.data.csv.ReadSettings;
import se.bokskjuts.data.csv.RowCheck;
import se.bokskjuts.data.csv.TransferRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.db.EmbeddedDatabase;
import se.bokskjuts.data.file.PlanFileReader;
import se.bokskjuts.data.file.PlanFileWriter;
import se.bokskjuts.data.intake.Intake;
import se.bokskjuts.data.intake.IntakeReport;
import se.bokskjuts.data.intake.IntakeSettings;
import se.bokskjuts.data.store.DayAssembly;
import se.bokskjuts.data.store.ItemStore;
import se.bokskjuts.data.store.PlanMaker;
import se.bokskjuts.data.store.PlanOrigin;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.StartingData;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;

/**
 * The tour of the house: <em>Gösta Berlings saga</em>, barcode 0031500042, waits on the shelf in
 * Mora for a reader in Falun. It is followed from a CSV file of twelve lines to the driver's
 * manifest, one room after the other.
 */
class WalkIT {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final String BARCODE = "0031500042";
  private static final String MORA = "mora-bibliotek";
  private static final String FALUN = "falu-stadsbibliotek";

  @Test
  void a_barcode_goes_from_a_csv_line_to_the_printed_manifest(@TempDir Path folder)
      throws IOException {
    // CSV bytes → rows. A bad row would be data, with line, column and code; here there is none.
    byte[] csv = twelveLines();
    TransferRow row = rowOf(csv);
    assertThat(row.from().value()).isEqualTo(MORA);
    assertThat(row.to().value()).isEqualTo(FALUN);

    try (EmbeddedDatabase server = EmbeddedDatabase.open(folder.resolve("pg"), 0)) {
      Database database = Database.of(server.dataSource()).migrate();
      new StartingData(database).fill(DalarnaBase.load());

      // Rows → stored demand: the whole file in one transaction; a second time it changes nothing.
      assertThat(take(database, csv).rowsStored()).isEqualTo(11);
      assertThat(take(database, csv).alreadyImported()).isTrue();

      // Stored demand → day problem: units, vans, prices, and the matrix that the roads give.
      DayProblem day = dayOf(database);
      Transfer transfer = transferOf(day);
      assertThat(day.matrix().metres(transfer.from(), transfer.to())).isBetween(80_000, 95_000);

      // Day problem → plan: copies, boxes and routes, searched for the lowest cost.
      Plan plan = planOf(day);
      Box box = boxOf(plan, transfer.id());
      Route route = routeOf(plan, box);
      assertThat(box.from().value()).isEqualTo(MORA);

      // Plan → check: a judge that shares nothing with the search finds no broken rule.
      Judgement judgement = PlanChecker.judge(day, plan);
      assertThat(judgement.violations()).isEmpty();
      assertThat(judgement.cost()).isEqualTo(plan.cost());

      // Check → stored plan, as a draft; only a plan that passed is ever stored.
      StoredPlan stored = store(database, day, plan, judgement);

      // Stored plan → JSON, and back again without a loss.
      String json = PlanFileWriter.toJson(stored.plan());
      assertThat(PlanFileReader.read(json).plan()).isEqualTo(plan);

      // Stored plan → paper: Mora's pick list says which box, the van's manifest carries that box.
      Papers papers = papersOf(database, stored);
      String pickList = textOf(papers, PaperKind.PICK_LIST, MORA);
      String manifest = textOf(papers, PaperKind.MANIFEST, route.van().value());
      assertThat(pickList).contains(BARCODE, "Gösta Berlings", box.id().value());
      assertThat(manifest).contains("Mora bibliotek", box.id().value());
    }
  }

  private static byte[] twelveLines() throws IOException {
    try (InputStream in = WalkIT.class.getResourceAsStream("/walk/tolv-rader.csv")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static TransferRow rowOf(byte[] csv) {
    DalarnaBase base = DalarnaBase.load();
    ReadSettings settings =
        new ReadSettings(
            Optional.empty(),
            base.unitNames(),
            base.mediaTypes(),
            ServiceCalendar.swedish(),
            TUESDAY,
            RowCheck.none(),
            Optional.empty());
    List<ImportRow> rows = new ArrayList<>();
    ReadReport report = CsvReading.read(csv, settings, rows::add);
    assertThat(report.log().listFaults()).isEmpty();
    return rows.stream()
        .map(TransferRow.class::cast)
        .filter(r -> r.item().value().equals(BARCODE))
        .findFirst()
        .orElseThrow();
  }

  private static IntakeReport take(Database database, byte[] csv) {
    return new Intake(database)
        .receive("tolv-rader.csv", csv, IntakeSettings.of(TUESDAY, "rundturen"));
  }

  private static DayProblem dayOf(Database database) {
    try (RoadNetwork roads = RoadNetwork.open(RoadSettings.builtIn())) {
      return new DayAssembly(database)
          .assemble(
              TUESDAY, List.of(), units -> roads.matrix(units.stream().map(Place::of).toList()));
    }
  }

  /** The day knows it by a number of its own; only this one goes from Mora to Falun. */
  private static Transfer transferOf(DayProblem day) {
    return day.transfers().stream()
        .filter(t -> t.from().value().equals(MORA) && t.to().value().equals(FALUN))
        .findFirst()
        .orElseThrow();
  }

  private static Plan planOf(DayProblem day) {
    return new Planner()
        .solve(day, SolveSettings.ofSteps(30, 1), SolveListener.SILENT, () -> false)
        .plan();
  }

  private static Box boxOf(Plan plan, TransferId transfer) {
    return plan.boxes().stream()
        .filter(b -> b.items().contains(transfer) && b.from().value().equals(MORA))
        .findFirst()
        .orElseThrow();
  }

  private static Route routeOf(Plan plan, Box box) {
    return plan.routes().stream()
        .filter(r -> r.stops().stream().anyMatch(s -> s.load().contains(box.id())))
        .findFirst()
        .orElseThrow();
  }

  private static StoredPlan store(
      Database database, DayProblem day, Plan plan, Judgement judgement) {
    PlanStore plans = new PlanStore(database);
    UUID id = UUID.randomUUID();
    PlanOrigin origin =
        new PlanOrigin(PlanMaker.SOLVER, Optional.empty(), Map.of("seed", "1"), "rundturen");
    plans.add(id, day, plan, judgement, origin);
    return plans.get(id);
  }

  private static Papers papersOf(Database database, StoredPlan stored) {
    Map<TransferId, ItemDetails> details =
        new ItemStore(database)
            .list(stored.plan()).stream()
                .collect(Collectors.toMap(ItemDetails::transfer, Function.identity()));
    PaperSettings settings = PaperSettings.of(PaperSettings.SWEDISH, TUESDAY.toString());
    return Papers.of(stored.day(), stored.plan(), settings, details, Map.of());
  }

  /** The paper's words, wherever its columns break them. */
  private static String textOf(Papers papers, PaperKind kind, String subject) throws IOException {
    Paper paper = papers.list(kind, subject).get(0);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    papers.write(paper, pdf);
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
