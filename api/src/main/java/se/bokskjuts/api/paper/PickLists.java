package se.bokskjuts.api.paper;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/** What a unit pulls from its shelves and packs today, box by box in the order the vans come. */
final class PickLists {
  private final PaperDay paper;
  private final Words words;
  private final Comparator<ListView.Row> shelfOrder =
      Comparator.comparing(ListView.Row::shelf, new ShelfOrder())
          .thenComparing(ListView.Row::title)
          .thenComparing(ListView.Row::barcode);

  PickLists(PaperDay paper) {
    this.paper = paper;
    this.words = paper.words;
  }

  String title(UnitId unit) {
    return words.text("pick.title", paper.name(unit).full());
  }

  /** Boxes in the order they leave, then holds already here, then what does not go today. */
  List<ListView.Block> blocks(UnitId unit) {
    List<ListView.Block> blocks = new ArrayList<>();
    paper.plan.boxes().stream()
        .filter(b -> b.from().equals(unit))
        .sorted(Comparator.comparing(this::leaves).thenComparing(Box::id))
        .forEach(b -> blocks.add(block(b)));
    here(unit).ifPresent(blocks::add);
    stays(unit).ifPresent(blocks::add);
    return blocks;
  }

  private LocalTime leaves(Box box) {
    return firstRide(box).map(r -> r.loading().start()).orElse(LocalTime.MAX);
  }

  private Optional<Journeys.Ride> firstRide(Box box) {
    return paper.journeys.rides(box.id()).stream().findFirst();
  }

  private ListView.Block block(Box box) {
    Optional<Lane> lane = firstRide(box).map(r -> paper.lane(r.route().van()));
    List<TransferId> local =
        box.items().stream().filter(i -> paper.journeys.findPreviousBox(i, box).isEmpty()).toList();
    int repacked = box.items().size() - local.size();
    return new ListView.Block(
        words.text("pick.box", Clean.text(box.id().value()), paper.name(box.to()).full()),
        paper.name(box.to()).code(),
        lane.map(Lane::letter).orElse(""),
        lane.map(Lane::colour).orElse("#000000"),
        paper.boxKind(box),
        box.sort(),
        firstRide(box)
            .map(r -> words.text("pick.ready", words.clock(r.loading().start()), van(r.route())))
            .orElse(words.text("pick.noVan")),
        words.text("pick.content", box.items().size(), words.kg(paper.journeys.grams(box)))
            + (repacked == 0 ? "" : " " + words.text("pick.repacked", repacked)),
        true,
        box.sort() ? words.text("col.finally") : "",
        local.stream().map(this::row).sorted(shelfOrder).toList());
  }

  private String van(Route route) {
    return Clean.text(route.van().value());
  }

  private ListView.Row row(TransferId item) {
    var transfer = paper.transfer(item);
    UnitName to = paper.name(transfer.to());
    return row(item, words.text("kind." + transfer.kind()), to.headline() + " (" + to.code() + ")");
  }

  private ListView.Row row(TransferId item, String why, String target) {
    ItemDetails details = paper.details(item);
    return new ListView.Row(details.shelf(), details.barcode(), details.title(), why, target);
  }

  private Optional<ListView.Block> here(UnitId unit) {
    List<ListView.Row> rows =
        paper.journeys.localHolds().stream()
            .filter(h -> h.to().equals(unit))
            .map(h -> row(TransferId.of(h.id().value()), words.text("kind.HOLD"), ""))
            .sorted(shelfOrder)
            .toList();
    return plain("pick.here", "pick.here.what", true, rows);
  }

  private Optional<ListView.Block> stays(UnitId unit) {
    List<ListView.Row> rows =
        paper.plan.stays().stream()
            .map(Stay::transfer)
            .map(paper::transfer)
            .filter(t -> t.from().equals(unit))
            .map(t -> row(t.id()))
            .sorted(shelfOrder)
            .toList();
    return plain("pick.stays", "pick.stays.what", false, rows);
  }

  private Optional<ListView.Block> plain(
      String heading, String what, boolean ticks, List<ListView.Row> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ListView.Block(
                words.text(heading),
                "",
                "",
                "#000000",
                "",
                false,
                words.text(what),
                words.text("items", rows.size()),
                ticks,
                ticks ? "" : words.text("col.finally"),
                rows));
  }

  /** Every stop of today at the unit, in the order of time. */
  List<ListView.VanLine> vans(UnitId unit) {
    return stopsAt(unit).stream()
        .map(
            at -> {
              Lane lane = paper.lane(at.route().van());
              return new ListView.VanLine(
                  words.clock(at.stop().start()),
                  lane.letter(),
                  lane.colour(),
                  van(at.route()),
                  at.stop().load().size(),
                  at.stop().unload().size());
            })
        .toList();
  }

  List<ListView.Arrival> arrivals(UnitId unit) {
    List<ListView.Arrival> arrivals = new ArrayList<>();
    for (StopAt at : stopsAt(unit)) {
      Lane lane = paper.lane(at.route().van());
      for (BoxId id : at.stop().unload()) {
        Box box = paper.journeys.getBox(id);
        arrivals.add(
            new ListView.Arrival(
                words.clock(at.stop().start()),
                lane.letter(),
                lane.colour(),
                Clean.text(id.value()),
                paper.name(box.from()).full(),
                box.to().equals(unit)
                    ? paper.boxKind(box)
                    : words.text("box.through", paper.name(box.to()).headline())));
      }
    }
    return arrivals;
  }

  private List<StopAt> stopsAt(UnitId unit) {
    return paper.plan.routes().stream()
        .flatMap(r -> r.stops().stream().map(s -> new StopAt(r, s)))
        .filter(at -> at.stop().unit().equals(unit))
        .sorted(Comparator.comparing((StopAt at) -> at.stop().start()))
        .toList();
  }

  private record StopAt(Route route, Stop stop) {}
}
