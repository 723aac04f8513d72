package se.bokskjuts.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.bokskjuts.api.view.BoxCode;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.VanId;

/** The papers as they come out of the press, read back by machine. */
class PapersIT {
  /** Dots per inch of a usual label printer. */
  private static final int LABEL_PRINTER_DPI = 203;

  private final DalarnaDay tuesday = DalarnaDay.anOrdinaryTuesday();

  @Test
  void a_manifest_says_van_and_version_on_its_page_and_fits_on_one() throws Exception {
    try (PDDocument pdf = print(swedish(), PaperKind.MANIFEST, "bil-1")) {
      String text = text(pdf, 1);

      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(text)
          .contains("Körlista bil-1", "tisdag 24 november 2026", "Plan 17, version 1")
          .contains("Sida 1 av 1", "Rättviks", "Ring på klockan", "RAST 09:45–10:15");
    }
  }

  @Test
  void an_old_version_says_on_every_page_which_one_replaces_it() throws Exception {
    PaperSettings old = swedish().withReplacedBy(4);

    for (Paper paper : papers(old).list()) {
      try (PDDocument pdf = print(papers(old), paper)) {
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
          assertThat(text(pdf, page)).as(paper.path()).contains("ERSATT av version 4");
        }
      }
    }
  }

  @Test
  void a_pick_list_numbers_its_pages_and_prints_other_alphabets() throws Exception {
    try (PDDocument pdf = print(swedish(), PaperKind.PICK_LIST, "mora-bibliotek")) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      assertThat(text(pdf, 1)).contains("Мастер и Маргарита", "Hittas ej", "Sida 1 av");
      assertThat(text(pdf, 2)).contains("Sida 2 av " + pdf.getNumberOfPages());
    }
  }

  @Test
  void a_barcode_of_fourteen_digits_stands_on_one_line() throws Exception {
    for (PaperKind kind : List.of(PaperKind.PICK_LIST, PaperKind.SORT_LIST)) {
      String unit = kind == PaperKind.PICK_LIST ? "mora-bibliotek" : DalarnaDay.HUB.value();

      try (PDDocument pdf = print(swedish(), kind, unit)) {
        assertThat(Pattern.compile("03012\\d{9}").matcher(text(pdf, 1)).results().count())
            .as(kind.name())
            .isGreaterThan(2);
      }
    }
  }

  @Test
  void english_paper_has_no_swedish_left_in_it() throws Exception {
    Papers english = papers(PaperSettings.of(java.util.Locale.ENGLISH, "17"));

    Paper manifest = english.list(PaperKind.MANIFEST, "bil-1").get(0);

    try (PDDocument pdf = print(english, manifest)) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(text(pdf, 1))
          .contains("Manifest bil-1", "Tuesday 24 November 2026", "BREAK", "Page 1 of 1")
          .doesNotContain("Sida", "lådor", "stopp");
    }
  }

  @Test
  void every_font_is_embedded() throws Exception {
    try (PDDocument pdf = print(swedish(), PaperKind.PICK_LIST, "mora-bibliotek")) {
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void both_codes_of_a_label_read_back_as_the_day_and_the_box() throws Exception {
    try (PDDocument pdf = print(swedish(), PaperKind.LABELS_A6, "rattviks-bibliotek")) {
      BufferedImage label = new PDFRenderer(pdf).renderImageWithDPI(0, LABEL_PRINTER_DPI);

      String code = BoxCode.of(tuesday.day().date(), tuesday.box("T-107"));
      assertThat(code).startsWith("20261124-").endsWith("-T-107");
      assertThat(read(label, BarcodeFormat.CODE_128)).containsExactly(code);
      assertThat(read(label, BarcodeFormat.QR_CODE)).containsExactly(code);
      assertThat(text(pdf, 1)).contains("IDR", "Idre", "DIREKT", "sedan", "T-107");
    }
  }

  @Test
  void four_labels_share_a_sheet_and_each_reads_back() throws Exception {
    try (PDDocument pdf = print(swedish(), PaperKind.LABELS_A4, "dalabiblioteken-mediegrupp")) {
      BufferedImage sheet = new PDFRenderer(pdf).renderImageWithDPI(0, LABEL_PRINTER_DPI);

      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(read(sheet, BarcodeFormat.CODE_128))
          .hasSize(4)
          .anyMatch(code -> code.endsWith("-T-104"))
          .anyMatch(code -> code.endsWith("-T-105"));
    }
  }

  @Test
  void the_manifest_opens_the_phone_page_and_the_map_at_each_stop() throws Exception {
    URI page = URI.create("http://127.0.0.1:8080/forare/bil-3?signatur=0a1b2c");
    PaperSettings settings = swedish().withPhonePages(Map.of(VanId.of("mora-bil"), page));

    try (PDDocument pdf = print(settings, PaperKind.MANIFEST, "mora-bil")) {
      BufferedImage manifest = new PDFRenderer(pdf).renderImageWithDPI(0, 203, ImageType.GRAY);

      assertThat(read(manifest, BarcodeFormat.QR_CODE))
          .contains(page.toString(), "geo:61.85860,12.71900");
    }
  }

  @Test
  void stops_past_nine_have_their_number_on_one_line() throws Exception {
    Plan plan = tuesday.plan();
    List<Route> routes = new ArrayList<>(plan.routes());
    Route first = routes.get(0);
    List<Stop> many = new ArrayList<>(first.stops());
    Stop last = many.get(many.size() - 1);
    while (many.size() < 20) {
      many.add(
          new Stop(last.unit(), last.arrive(), last.start(), last.depart(), List.of(), List.of()));
    }
    routes.set(0, new Route(first.van(), first.start(), first.end(), many, first.breaks()));
    Plan longer =
        new Plan(plan.date(), plan.copies(), plan.boxes(), routes, plan.stays(), plan.cost());
    Papers papers =
        Papers.of(tuesday.day(), longer, swedish(), tuesday.details, DalarnaDay.notes());

    try (PDDocument pdf = print(papers, papers.list(PaperKind.MANIFEST, "bil-1").get(0))) {
      PDFTextStripper stripper = new PDFTextStripper();
      List<String> lines = stripper.getText(pdf).lines().map(String::strip).toList();

      assertThat(lines).anyMatch(line -> line.matches("20( .*)?")).noneMatch("0"::equals);
    }
  }

  @Test
  void all_papers_come_in_one_zip() throws Exception {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    Papers papers =
        papers(swedish().withKinds(java.util.Set.of(PaperKind.MANIFEST, PaperKind.SORT_LIST)));

    papers.writeZip(zip);

    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names)
        .containsExactly(
            "manifests/bil-1.pdf",
            "manifests/bil-2.pdf",
            "manifests/mora-bil.pdf",
            "sort-lists/dalabiblioteken-mediegrupp.pdf");
  }

  private static PaperSettings swedish() {
    return PaperSettings.of(PaperSettings.SWEDISH, "17");
  }

  private Papers papers(PaperSettings settings) {
    return Papers.of(tuesday.day(), tuesday.plan(), settings, tuesday.details, DalarnaDay.notes());
  }

  private PDDocument print(PaperSettings settings, PaperKind kind, String subject)
      throws Exception {
    Papers papers = papers(settings);
    return print(papers, papers.list(kind, subject).get(0));
  }

  private static PDDocument print(Papers papers, Paper paper) throws Exception {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    papers.write(paper, pdf);
    return Loader.loadPDF(pdf.toByteArray());
  }

  private static String text(PDDocument pdf, int page) throws Exception {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replaceAll("\\s+", " ");
  }

  private static List<String> read(BufferedImage page, BarcodeFormat format) throws Exception {
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
    var hints =
        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
    var bitmap = new BinaryBitmap(new HybridBinarizer(source));
    if (format == BarcodeFormat.QR_CODE) {
      return Arrays.stream(
              new com.google.zxing.multi.qrcode.QRCodeMultiReader().decodeMultiple(bitmap, hints))
          .map(com.google.zxing.Result::getText)
          .toList();
    }
    MultiFormatReader reader = new MultiFormatReader();
    reader.setHints(hints);
    return Arrays.stream(new GenericMultipleBarcodeReader(reader).decodeMultiple(bitmap, hints))
        .map(com.google.zxing.Result::getText)
        .distinct()
        .toList();
  }
}
