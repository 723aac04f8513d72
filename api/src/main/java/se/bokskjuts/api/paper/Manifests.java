package se.bokskjuts.api.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** Drivers' manifests: stop by stop what goes off and on, and in which order it is loaded. */
final class Manifests {
  private final PaperDay paper;
  private final Words words;

  Manifests(PaperDay paper) {
    this.paper = paper;
    this.words = paper.words;
  }

  String title(Route route) {
    return words.text("manifest.title", Clean.text(route.van().value()));
  }

  ManifestView view(Route route) {
    Van van = getVan(route);
    Lane lane = paper.lane(route.van());
    Load load = new Load();
    List<ManifestView.Row> rows = rows(route, load);
    return new ManifestView(
        paper.frame(title(route), lane.letter(), lane.colour()),
        Clean.text(van.id().value()),
        words.text("manifest.leaves", words.clock(route.start()), paper.name(van.start()).full()),
        words.text("manifest.back", words.clock(route.end()), paper.name(van.end()).full()),
        words.text("manifest.summary", route.stops().size(), load.lifts, words.km(metres(route))),
        words.text(
            "manifest.fullest",
            load.mostBoxes,
            van.capacityBoxes(),
            words.wholeKg(load.mostGrams),
            words.wholeKg(van.capacityGrams())),
        route.breaks().stream().map(this::rest).collect(Collectors.joining("; ")),
        phoneQr(route),
        rows);
  }

  private Van getVan(Route route) {
    return paper.day.vans().stream()
        .filter(v -> v.id().equals(route.van()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the day has no van " + route.van()));
  }

  private String phoneQr(Route route) {
    var page = paper.settings.phonePages().get(route.van());
    return page == null ? "" : Barcodes.qr(page.toString());
  }

  private String rest(Break rest) {
    return words.text(
        "manifest.rest",
        words.clock(rest.start()),
        words.clock(rest.start().plusSeconds(rest.seconds())),
        rest.seconds() / 60);
  }

  private long metres(Route route) {
    Van van = getVan(route);
    List<UnitId> way = new ArrayList<>(List.of(van.start()));
    route.stops().forEach(s -> way.add(s.unit()));
    way.add(van.end());
    long metres = 0;
    for (int i = 1; i < way.size(); i++) {
      metres += paper.day.matrix().metres(way.get(i - 1), way.get(i));
    }
    return metres;
  }

  private List<ManifestView.Row> rows(Route route, Load load) {
    List<ManifestView.Row> rows = new ArrayList<>(rests(route, -1));
    for (int i = 0; i < route.stops().size(); i++) {
      load.pass(route.stops().get(i));
      rows.add(row(route, i, load));
      rows.addAll(rests(route, i));
    }
    return rows;
  }

  private List<ManifestView.Row> rests(Route route, int afterStop) {
    return route.breaks().stream()
        .filter(b -> b.afterStop() == afterStop)
        .map(b -> ManifestView.Row.rest(rest(b)))
        .toList();
  }

  private ManifestView.Row row(Route route, int index, Load load) {
    Stop stop = route.stops().get(index);
    Unit unit = paper.unit(stop.unit());
    UnitNotes notes = paper.notes(stop.unit());
    EmptyBoxes empties =
        paper
            .settings
            .empties()
            .getOrDefault(route.van(), Map.of())
            .getOrDefault(index, EmptyBoxes.NONE);
    return new ManifestView.Row(
        "",
        index + 1,
        words.clock(stop.start()),
        words.text("manifest.leave", words.clock(stop.depart())),
        window(unit),
        paper.name(stop.unit()),
        StopName.of(paper.name(stop.unit())),
        Clean.text(notes.address().isBlank() ? unit.municipality() : notes.address()),
        Clean.text(notes.doorNotes()),
        words.text("boxes", stop.unload().size()),
        piles(stop),
        empties.off() == 0 ? "" : words.text("manifest.emptyOff", empties.off()),
        words.text("boxes", stop.load().size()),
        on(route, index),
        bringers(stop),
        empties.on() == 0 ? "" : words.text("manifest.emptyOn", empties.on()),
        words.text("boxes", load.boxes),
        words.wholeKg(load.grams),
        Barcodes.qr(String.format(Locale.ROOT, "geo:%.5f,%.5f", unit.lat(), unit.lon())));
  }

  private String window(Unit unit) {
    return unit.windows().stream()
        .map(w -> words.clock(w.from()) + "–" + words.clock(w.to()))
        .collect(Collectors.joining(", "));
  }

  /** Those that stay here first, then a pile for each thing that is done with the others. */
  private List<ManifestView.Pile> piles(Stop stop) {
    Map<String, List<Box>> byNote = new TreeMap<>();
    stop.unload().stream()
        .map(paper.journeys::getBox)
        .sorted(Comparator.comparing((Box b) -> paper.name(b.from()).headline()))
        .forEach(b -> byNote.computeIfAbsent(onward(b, stop), n -> new ArrayList<>()).add(b));
    List<ManifestView.Pile> piles = new ArrayList<>();
    byNote.forEach(
        (note, boxes) ->
            piles.add(new ManifestView.Pile(note, grouped(boxes, Box::from, b -> "", b -> ""))));
    return piles;
  }

  /** A box that is not for this unit changes van here: where it goes and with which van. */
  private String onward(Box box, Stop stop) {
    if (box.to().equals(stop.unit())) {
      return box.sort() ? words.text("manifest.toSort") : "";
    }
    return paper.journeys.rides(box.id()).stream()
        .filter(r -> r.loading().unit().equals(stop.unit()))
        .filter(r -> !r.loading().start().isBefore(stop.depart()))
        .findFirst()
        .map(r -> words.text("manifest.change", paper.lane(r.route().van()).letter()))
        .orElseGet(() -> words.text("manifest.waits"));
  }

  /** Last off goes in first. */
  private List<ManifestView.Boxes> on(Route route, int index) {
    List<Box> boxes =
        route.stops().get(index).load().stream()
            .sorted(Comparator.comparing((BoxId b) -> -unloadedAt(b, route, index)))
            .map(paper.journeys::getBox)
            .toList();
    return grouped(
        boxes,
        b -> b.to(),
        b -> words.text("manifest.offAt", unloadedAt(b.id(), route, index) + 1),
        b -> bringer(b, route.stops().get(index)).map(r -> " (" + letter(r) + ")").orElse(""));
  }

  /** Vans that put boxes down here earlier today, for which this one waits if they are late. */
  private String bringers(Stop stop) {
    return stop.load().stream()
        .flatMap(id -> bringer(paper.journeys.getBox(id), stop).stream())
        .map(r -> words.text("manifest.from", letter(r), words.clock(r.unloading().depart())))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private Optional<Journeys.Ride> bringer(Box box, Stop stop) {
    return paper.journeys.rides(box.id()).stream()
        .filter(r -> r.unloading().unit().equals(stop.unit()))
        .filter(r -> !r.unloading().depart().isAfter(stop.start()))
        .reduce((earlier, later) -> later);
  }

  private String letter(Journeys.Ride ride) {
    return paper.lane(ride.route().van()).letter();
  }

  private int unloadedAt(BoxId box, Route route, int loadedAt) {
    return paper.journeys.findRide(box, route, loadedAt).map(Journeys.Ride::unloadedAt).orElse(-1);
  }

  private List<ManifestView.Boxes> grouped(
      List<Box> boxes,
      Function<Box, UnitId> unit,
      Function<Box, String> note,
      Function<Box, String> mark) {
    List<ManifestView.Boxes> groups = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= boxes.size(); i++) {
      Box first = boxes.get(from);
      if (i == boxes.size()
          || !unit.apply(boxes.get(i)).equals(unit.apply(first))
          || !note.apply(boxes.get(i)).equals(note.apply(first))) {
        groups.add(
            new ManifestView.Boxes(
                paper.name(unit.apply(first)),
                boxes.subList(from, i).stream()
                    .map(b -> Clean.text(b.id().value()) + mark.apply(b))
                    .toList(),
                note.apply(first)));
        from = i;
      }
    }
    return groups;
  }

  /** What is aboard, stop by stop. */
  private final class Load {
    private int boxes;
    private long grams;
    private int lifts;
    private int mostBoxes;
    private long mostGrams;

    void pass(Stop stop) {
      stop.unload().forEach(b -> change(b, -1));
      stop.load().forEach(b -> change(b, 1));
      lifts += stop.unload().size() + stop.load().size();
      mostBoxes = Math.max(mostBoxes, boxes);
      mostGrams = Math.max(mostGrams, grams);
    }

    private void change(BoxId box, int sign) {
      boxes += sign;
      grams += (long) sign * paper.journeys.grams(paper.journeys.getBox(box));
    }
  }
}
