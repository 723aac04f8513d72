package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DidYouMean;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.routing.Place;

/** The places that a person may name: units by id or name, any spot by latitude and longitude. */
record KnownPlaces(CliTexts texts, List<Place> all) {
  private static final Pattern SPOT =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?),(-?\\d{1,3}(?:\\.\\d+)?)");

  /** Of the day file; without one, Dalarna's. */
  static KnownPlaces of(CliTexts texts, @Nullable Path day) throws IOException {
    Stream<Unit> units =
        day == null
            ? DalarnaBase.load().listUnits().stream().map(UnitRow::unit)
            : Days.read(day).units().stream();
    return new KnownPlaces(texts, units.map(Place::of).toList());
  }

  Place get(String named) {
    return all.stream()
        .filter(p -> p.id().value().equals(named) || p.name().equalsIgnoreCase(named))
        .findFirst()
        .or(() -> findSpot(named))
        .orElseThrow(() -> new InputRefused(texts.get("roads.unknown-unit", named), near(named)));
  }

  private List<String> near(String named) {
    List<String> words = all.stream().flatMap(p -> Stream.of(p.id().value(), p.name())).toList();
    return DidYouMean.find(named, words).map(w -> texts.get("did-you-mean", w).strip()).stream()
        .toList();
  }

  private static Optional<Place> findSpot(String named) {
    Matcher spot = SPOT.matcher(named.replace(" ", ""));
    if (!spot.matches()) {
      return Optional.empty();
    }
    double lat = Double.parseDouble(spot.group(1));
    double lon = Double.parseDouble(spot.group(2));
    return Optional.of(new Place(UnitId.of(named), named, lat, lon));
  }
}
