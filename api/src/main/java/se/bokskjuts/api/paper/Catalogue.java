package se.bokskjuts.api.paper;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.bokskjuts.api.paper.Papers.Page;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** What a plan has to print, each paper with the maker of its page. */
final class Catalogue {
  /** Rows in one PDF at most; a thousand rows are some forty pages. */
  private static final int MOST_ROWS = 1000;

  /** Labels in one PDF at most: pictures weigh more than rows. */
  private static final int MOST_LABELS = 120;

  private final PaperDay paper;
  private final PickLists picks;
  private final SortLists sorts;
  private final Labels labels;
  private final Map<Paper, Supplier<Page>> entries = new LinkedHashMap<>();
  private final Map<String, Integer> pathsTaken = new HashMap<>();

  Catalogue(PaperDay paper) {
    this.paper = paper;
    picks = new PickLists(paper);
    sorts = new SortLists(paper);
    labels = new Labels(paper);
  }

  Map<Paper, Supplier<Page>> entries() {
    addManifests();
    for (Unit unit : paper.day.units()) {
      addPickList(unit.id());
      addSortList(unit.id());
      addLabels(unit.id());
    }
    return entries;
  }

  private void add(Paper which, Supplier<Page> maker) {
    if (paper.settings.kinds().contains(which.kind())) {
      entries.put(which, maker);
    }
  }

  /** Two subjects whose names become one file name are told apart by a number. */
  private Paper paperOf(PaperKind kind, String subject, String title, int part, int parts) {
    String path = kind.folder() + "/" + Clean.fileName(subject);
    String suffix = parts == 1 ? "" : "-" + part;
    int taken = pathsTaken.merge(path + suffix, 1, Integer::sum);
    String unique = taken == 1 ? path : path + "-x" + taken;
    String fullTitle = parts == 1 ? title : title + ", " + paper.words.text("part", part, parts);
    return new Paper(kind, subject, unique + suffix + ".pdf", fullTitle, part, parts);
  }

  private void addManifests() {
    Manifests manifests = new Manifests(paper);
    for (Route route : paper.plan.routes()) {
      if (!route.stops().isEmpty()) {
        String van = route.van().value();
        add(
            paperOf(PaperKind.MANIFEST, van, manifests.title(route), 1, 1),
            () -> new Page("manifest", Map.of("view", manifests.view(route)), true));
      }
    }
  }

  private void addPickList(UnitId unit) {
    List<ListView.Block> blocks = picks.blocks(unit);
    if (!blocks.isEmpty() || !picks.arrivals(unit).isEmpty()) {
      addList(PaperKind.PICK_LIST, unit, picks.title(unit), blocks);
    }
  }

  private void addSortList(UnitId unit) {
    List<ListView.Block> arriving = sorts.blocks(unit);
    if (!arriving.isEmpty()) {
      addList(PaperKind.SORT_LIST, unit, sorts.title(unit), arriving);
    }
  }

  private void addList(PaperKind kind, UnitId unit, String title, List<ListView.Block> blocks) {
    List<List<ListView.Block>> parts =
        ListView.parts(blocks, MOST_ROWS, paper.words.text("continued"));
    for (int i = 0; i < parts.size(); i++) {
      List<ListView.Block> part = parts.get(i);
      Paper list = paperOf(kind, unit.value(), title, i + 1, parts.size());
      add(list, () -> listPage(list, unit, part));
    }
  }

  /** What comes today stands once, on a pick list's last part. */
  private Page listPage(Paper list, UnitId unit, List<ListView.Block> blocks) {
    UnitName name = paper.name(unit);
    boolean sorting = list.kind() == PaperKind.SORT_LIST;
    boolean arrivals = !sorting && list.part() == list.parts();
    ListView view =
        new ListView(
            paper.frame(list.title(), name.code(), "#000000"),
            name,
            list.title(),
            paper.words.text(sorting ? "sort.intro" : "pick.intro"),
            picks.vans(unit),
            blocks,
            arrivals ? picks.arrivals(unit) : List.of());
    return new Page(sorting ? "sort-list" : "pick-list", Map.of("view", view));
  }

  private void addLabels(UnitId unit) {
    List<Box> boxes = labels.boxes(unit);
    int parts = (boxes.size() + MOST_LABELS - 1) / MOST_LABELS;
    for (int i = 0; i < parts; i++) {
      List<Box> part =
          boxes.subList(i * MOST_LABELS, Math.min(boxes.size(), (i + 1) * MOST_LABELS));
      for (PaperKind kind : List.of(PaperKind.LABELS_A6, PaperKind.LABELS_A4)) {
        Paper label = paperOf(kind, unit.value(), labels.title(unit), i + 1, parts);
        add(label, () -> labelPage(label, part));
      }
    }
  }

  private Page labelPage(Paper label, List<Box> boxes) {
    return new Page(
        "labels",
        Map.of(
            "frame", paper.frame(label.title(), "", "#000000"),
            "labels", boxes.stream().map(labels::view).toList(),
            "sheets", label.kind() == PaperKind.LABELS_A4));
  }
}
