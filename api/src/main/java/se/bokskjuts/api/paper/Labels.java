package se.bokskjuts.api.paper;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.bokskjuts.api.view.BoxCode;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.UnitId;

/** Labels of the boxes that a unit packs, in the order they leave. */
final class Labels {
  /**
   * A suitable most for repeated lifts by hand; there is no limit in law. Swedish Work Environment
   * Authority's advice, quoted by the transport workers' union.
   */
  private static final int HEAVY_GRAMS = 15_000;

  private static final double CODE_WIDTH_MM = 74;
  private static final double NAME_WIDTH_MM = 108;

  private final PaperDay paper;
  private final Words words;

  Labels(PaperDay paper) {
    this.paper = paper;
    this.words = paper.words;
  }

  String title(UnitId unit) {
    return words.text("label.title", paper.name(unit).full());
  }

  List<Box> boxes(UnitId unit) {
    return paper.plan.boxes().stream()
        .filter(b -> b.from().equals(unit))
        .sorted(Comparator.comparing(this::leaves).thenComparing(Box::id))
        .toList();
  }

  private LocalTime leaves(Box box) {
    return paper.journeys.rides(box.id()).stream()
        .findFirst()
        .map(r -> r.loading().start())
        .orElse(LocalTime.MAX);
  }

  LabelView view(Box box) {
    UnitName to = paper.name(box.to());
    String id = box.id().value();
    String code = BoxCode.of(paper.day.date(), box);
    int grams = paper.journeys.grams(box);
    return new LabelView(
        to,
        Typeface.BOLD_FACE.fit(to.code(), CODE_WIDTH_MM, 1, 24, 88),
        Typeface.BOLD_FACE.fit(to.headline(), NAME_WIDTH_MM, 1, 15, 42),
        Clean.text(paper.unit(box.to()).municipality()),
        box.sort(),
        words.text(box.sort() ? "label.sort" : "label.direct"),
        words.text(box.sort() ? "label.sort.means" : "label.direct.means"),
        words.text("label.from", paper.name(box.from()).full()),
        hops(box),
        Clean.text(id),
        Typeface.BOLD_FACE.fit(Clean.text(id), 76, 1, 6, 13),
        Barcodes.code128(code).orElse(""),
        Barcodes.qr(code),
        words.shortDate(paper.day.date()),
        words.text("pick.content", box.items().size(), words.kg(grams)),
        grams > HEAVY_GRAMS ? words.text("label.heavy") : "",
        words.text("plan", Clean.text(paper.settings.planName()), paper.settings.version()));
  }

  private List<LabelView.Hop> hops(Box box) {
    List<LabelView.Hop> hops = new ArrayList<>();
    for (Journeys.Ride ride : paper.journeys.rides(box.id())) {
      Lane lane = paper.lane(ride.route().van());
      hops.add(
          new LabelView.Hop(
              lane.letter(),
              lane.colour(),
              ride.unloadedAt() + 1,
              words.text(
                  "label.hop",
                  lane.letter(),
                  Clean.text(ride.route().van().value()),
                  words.clock(ride.loading().start()),
                  ride.unloadedAt() + 1,
                  paper.name(ride.unloading().unit()).headline(),
                  words.clock(ride.unloading().start()))));
    }
    return hops;
  }
}
