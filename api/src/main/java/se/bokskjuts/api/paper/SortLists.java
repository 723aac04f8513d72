package se.bokskjuts.api.paper;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;

/** What a sort point takes out of each arriving sort box, and the box each item goes on in. */
final class SortLists {
  private final PaperDay paper;
  private final Words words;

  SortLists(PaperDay paper) {
    this.paper = paper;
    this.words = paper.words;
  }

  String title(UnitId unit) {
    return words.text("sort.title", paper.name(unit).full());
  }

  /** Arriving sort boxes in the order they come. */
  List<ListView.Block> blocks(UnitId unit) {
    return paper.plan.boxes().stream()
        .filter(b -> b.sort() && b.to().equals(unit))
        .sorted(Comparator.comparing(this::comes).thenComparing(Box::id))
        .map(this::block)
        .toList();
  }

  private LocalTime comes(Box box) {
    return lastRide(box).map(r -> r.unloading().start()).orElse(LocalTime.MAX);
  }

  private Optional<Journeys.Ride> lastRide(Box box) {
    List<Journeys.Ride> rides = paper.journeys.rides(box.id());
    return rides.isEmpty() ? Optional.empty() : Optional.of(rides.get(rides.size() - 1));
  }

  private ListView.Block block(Box box) {
    Optional<Lane> lane = lastRide(box).map(r -> paper.lane(r.route().van()));
    List<ListView.Row> rows = rows(box);
    return new ListView.Block(
        words.text("sort.box", Clean.text(box.id().value()), paper.name(box.from()).full()),
        "",
        lane.map(Lane::letter).orElse(""),
        lane.map(Lane::colour).orElse("#000000"),
        paper.boxKind(box),
        true,
        lastRide(box)
            .map(r -> words.text("sort.comes", words.clock(r.unloading().start())))
            .orElse(words.text("pick.noVan")),
        words.text("pick.content", box.items().size(), words.kg(paper.journeys.grams(box)))
            + left(box, rows.size()),
        true,
        words.text("col.intoBox"),
        rows);
  }

  /** What nothing is done with today is told in one number: it is most of many a box. */
  private String left(Box box, int handled) {
    int left = box.items().size() - handled;
    if (left == 0) {
      return "";
    }
    return ". " + (handled == 0 ? words.text("sort.allStay") : words.text("sort.stay", left));
  }

  /** In the order the next boxes leave, so that items for one box stand together. */
  private List<ListView.Row> rows(Box box) {
    List<Onward> onward = new ArrayList<>();
    for (TransferId item : box.items()) {
      onward.add(
          new Onward(
              item,
              paper.journeys.findNextBox(item, box),
              paper.transfer(item).to().equals(box.to())));
    }
    return onward.stream()
        .filter(o -> o.arrived() || o.box().isPresent())
        .sorted(Comparator.comparing(this::leaves).thenComparing(this::target))
        .map(this::row)
        .toList();
  }

  private LocalTime leaves(Onward onward) {
    return ride(onward).map(r -> r.loading().start()).orElse(LocalTime.MAX);
  }

  private Optional<Journeys.Ride> ride(Onward onward) {
    return onward.box().flatMap(b -> paper.journeys.rides(b.id()).stream().findFirst());
  }

  private String target(Onward onward) {
    return onward
        .box()
        .map(
            b -> words.text("sort.into", Clean.text(b.id().value()), paper.name(b.to()).headline()))
        .orElseGet(
            () ->
                words.text(
                    paper.transfer(onward.item()).kind() == TransferKind.HOLD
                        ? "sort.toHoldShelf"
                        : "sort.here"));
  }

  private ListView.Row row(Onward onward) {
    var details = paper.details(onward.item());
    String leaves =
        ride(onward)
            .map(
                r ->
                    words.text(
                        "sort.leaves",
                        words.clock(r.loading().start()),
                        paper.lane(r.route().van()).letter()))
            .orElse("");
    return new ListView.Row(leaves, details.barcode(), details.title(), "", target(onward));
  }

  /**
   * @param box in which the item goes on today
   * @param arrived whether it is for this unit itself
   */
  private record Onward(TransferId item, Optional<Box> box, boolean arrived) {}
}
