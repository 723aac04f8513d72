package se.bokskjuts.api.replan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.routing.RoadPoint;

/** What happened to a published plan, as asked over the API and as its job keeps it. */
public record ReplanRequest(
    @Schema(description = "Time of day, HH:MM; the time now if left out", example = "10:30")
        @Nullable String at,
    @Valid @Nullable List<VanDown> vansDown,
    @Schema(description = "Units that take no more vans today") @Nullable List<String> closedUnits,
    @Valid @Nullable List<ClosedSpot> closedRoads,
    @Schema(description = "Spots closed earlier that day where one drives again") @Valid
        @Nullable List<ClosedSpot> openedRoads,
    @Schema(description = "Whether demand imported since the plan was made is taken in")
        @Nullable Boolean lateItems,
    @Valid @Nullable List<MissedStop> missedStops,
    @Valid @Nullable List<VanLate> vansLate,
    @Schema(description = "Boxes that should have been loaded by now but were not")
        @Nullable List<String> boxesStayed,
    @Schema(
            description =
                "Whether what nothing stands against may be changed too, where that saves more than"
                    + " telling of it costs")
        @Nullable Boolean better,
    @Schema(description = "Seconds to search", example = "10") @Nullable @Min(1) Integer seconds,
    @Schema(description = "Search steps to end at") @Nullable @Min(1) @Max(1_000_000_000L)
        Long steps) {
  /**
   * A van that has broken down.
   *
   * @param unit where it stands; null: the nearer end of the leg it is on
   */
  public record VanDown(@NotBlank @Schema(example = "bil-2") String van, @Nullable String unit) {}

  /** A spot where the nearest road is closed. */
  public record ClosedSpot(
      @NotNull @Schema(example = "60.73") Double lat,
      @NotNull @Schema(example = "15.02") Double lon) {
    static ClosedSpot of(RoadPoint point) {
      return new ClosedSpot(point.lat(), point.lon());
    }

    RoadPoint point() {
      return new RoadPoint(lat, lon);
    }
  }

  /** The van's latest stop at the unit: it loaded and unloaded nothing there. */
  public record MissedStop(@NotBlank String van, @NotBlank String unit) {}

  /** What the van has not done by now comes so much later. */
  public record VanLate(
      @NotBlank @Schema(example = "bil-1") String van,
      @Schema(example = "20") @Min(1) @Max(600) int minutes) {}

  ReplanRequest at(String time) {
    return new ReplanRequest(
        time,
        vansDown,
        closedUnits,
        closedRoads,
        openedRoads,
        lateItems,
        missedStops,
        vansLate,
        boxesStayed,
        better,
        seconds,
        steps);
  }

  /** Changes the spots closed before into those closed after. */
  public void changeRoads(List<RoadPoint> spots) {
    orNone(openedRoads).forEach(s -> spots.remove(s.point()));
    orNone(closedRoads).stream()
        .map(ClosedSpot::point)
        .filter(p -> !spots.contains(p))
        .forEach(spots::add);
  }

  boolean isOfRoads() {
    return !orNone(closedRoads).isEmpty() || !orNone(openedRoads).isEmpty();
  }

  static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
