package se.bokskjuts.api.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bokskjuts.api.jobs.PlanPapers;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.paper.Paper;
import se.bokskjuts.api.paper.PaperKind;

/** The page that lists a plan's prints. */
@Controller
class Prints {
  private final Planning planning;
  private final PlanPapers papers;

  Prints(Planning planning, PlanPapers papers) {
    this.planning = planning;
    this.papers = papers;
  }

  /**
   * The papers of one kind.
   *
   * @param word the end of its message key
   */
  record Shelf(String word, String folder, List<Paper> papers) {}

  @GetMapping("/plans/{id}/prints")
  String list(@PathVariable UUID id, Model model) {
    List<Paper> all = papers.of(id).list();
    model.addAttribute("plan", PlanHead.of(planning.get(id)));
    model.addAttribute(
        "kinds",
        Stream.of(PaperKind.values())
            .map(k -> shelfOf(k, all))
            .filter(s -> !s.papers().isEmpty())
            .toList());
    return "prints";
  }

  private static Shelf shelfOf(PaperKind kind, List<Paper> all) {
    List<Paper> some =
        all.stream()
            .filter(p -> p.kind() == kind)
            .sorted(Comparator.comparing(Paper::title).thenComparing(Paper::part))
            .toList();
    return new Shelf(kind.name(), kind.folder(), some);
  }
}
