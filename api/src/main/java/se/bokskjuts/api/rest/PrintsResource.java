package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.bokskjuts.api.jobs.PlanPapers;
import se.bokskjuts.api.paper.Paper;
import se.bokskjuts.api.paper.PaperKind;
import se.bokskjuts.api.paper.Papers;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;

/** Manifests, pick lists, sort lists and labels of a plan, made when they are asked for. */
@RestController
@RequestMapping("/api/v1/plans/{id}/prints")
@Tag(name = "prints", description = "PDFs of a plan")
class PrintsResource {
  private final PlanPapers papers;

  PrintsResource(PlanPapers papers) {
    this.papers = papers;
  }

  /** A PDF and its address; {@code subject} is the van or unit it is for. */
  record PrintJson(PaperKind kind, String subject, String title, int part, int parts, String href) {
    static PrintJson of(UUID plan, Paper paper) {
      return new PrintJson(
          paper.kind(),
          paper.subject(),
          paper.title(),
          paper.part(),
          paper.parts(),
          "/api/v1/plans/" + plan + "/prints/" + paper.path());
    }
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "listPrints", summary = "The PDFs of a plan")
  List<PrintJson> list(@PathVariable UUID id) {
    return papers.of(id).list().stream().map(p -> PrintJson.of(id, p)).toList();
  }

  /** Made one after the other while they are sent, so that their number costs no memory. */
  @GetMapping(path = "/all.zip", produces = "application/zip")
  @Operation(operationId = "getAllPrints", summary = "All PDFs of a plan as one ZIP")
  ResponseEntity<StreamingResponseBody> all(@PathVariable UUID id) {
    Papers all = papers.of(id);
    return Downloads.zip(all::writeZip, "prints-" + id);
  }

  @GetMapping(path = "/{folder}/{file}", produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(operationId = "getPrint", summary = "One PDF")
  ResponseEntity<byte[]> get(
      @PathVariable UUID id, @PathVariable String folder, @PathVariable String file)
      throws IOException {
    Papers all = papers.of(id);
    Paper paper =
        all.find(folder + "/" + file)
            .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_PRINT, folder + "/" + file));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    all.write(paper, pdf);
    return Downloads.pdf(pdf.toByteArray(), paper.fileName());
  }
}
