package se.bokskjuts.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import se.bokskjuts.api.whatif.ReportFile;

/** Every kind of paper is PDF/UA-1, as veraPDF judges it. */
class PdfUaIT {
  @BeforeAll
  static void veraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @ParameterizedTest
  @CsvSource({
    "MANIFEST, bil-1, sv",
    "MANIFEST, mora-bil, en",
    "PICK_LIST, orsa-bibliotek, sv",
    "PICK_LIST, dalabiblioteken-mediegrupp, en",
    "SORT_LIST, dalabiblioteken-mediegrupp, sv",
    "LABELS_A6, rattviks-bibliotek, sv",
    "LABELS_A4, mora-bibliotek, en"
  })
  void every_paper_is_pdf_ua(PaperKind kind, String subject, String language) throws Exception {
    DalarnaDay tuesday = DalarnaDay.anOrdinaryTuesday();
    PaperSettings settings =
        PaperSettings.of(Locale.forLanguageTag(language), "17").withReplacedBy(4);
    Papers papers =
        Papers.of(tuesday.day(), tuesday.plan(), settings, tuesday.details, DalarnaDay.notes());
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();

    papers.write(papers.list(kind, subject).get(0), pdf);

    assertThat(faults(pdf.toByteArray())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"sv", "en"})
  void a_what_if_report_is_pdf_ua(String language) throws Exception {
    Path report = Files.createTempFile("report", ".json");
    Path pdf = report.resolveSibling(report.getFileName() + ".pdf");
    try (InputStream in = PdfUaIT.class.getResourceAsStream("/whatif/report.json")) {
      Files.writeString(report, new ObjectMapper().readTree(in).path(language).toString());

      ReportFile.print(report, pdf, LocalDate.of(2026, 11, 24));

      assertThat(faults(Files.readAllBytes(pdf))).isEmpty();
    } finally {
      Files.deleteIfExists(report);
      Files.deleteIfExists(pdf);
    }
  }

  @Test
  void the_judge_does_find_fault_with_an_untagged_page() throws Exception {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PDDocument untagged = new PDDocument()) {
      untagged.addPage(new PDPage());
      untagged.save(pdf);
    }

    assertThat(faults(pdf.toByteArray())).isNotEmpty();
  }

  private static Set<String> faults(byte[] pdf) throws Exception {
    Set<String> faults = new TreeSet<>();
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
      for (TestAssertion fault : validator.validate(parser).getTestAssertions()) {
        if (fault.getStatus() == TestAssertion.Status.FAILED) {
          faults.add(fault.getRuleId().getClause() + " " + fault.getMessage());
        }
      }
    }
    return faults;
  }
}
