package se.bokskjuts.benchmarks;

import java.time.LocalDate;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.generate.DayGenerator;
import se.bokskjuts.data.generate.GenerateSettings;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;

/** An ordinary Tuesday, made up: always the same for its numbers. */
public final class MadeUpDay {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final int ITEMS_PER_UNIT = 20;
  private static final long SEED = 1;

  private MadeUpDay() {}

  /** Of a made-up county with so many units, twenty items for each. */
  public static DayProblem of(int units) {
    return of(GenerateSettings.of(TUESDAY, units * ITEMS_PER_UNIT, SEED).withUnits(units));
  }

  /** Of Dalarna's real units. */
  public static DayProblem ofDalarna(int items) {
    return of(GenerateSettings.of(TUESDAY, items, SEED));
  }

  private static DayProblem of(GenerateSettings settings) {
    DayFile day = fileOf(settings);
    try (RoadNetwork roads = RoadNetwork.open(RoadSettings.builtIn())) {
      return day.withMatrix(roads.matrix(day.units().stream().map(Place::of).toList()));
    }
  }

  /** The same without its travel matrix. */
  public static DayFile fileOf(int units, long seed) {
    return fileOf(GenerateSettings.of(TUESDAY, units * ITEMS_PER_UNIT, seed).withUnits(units));
  }

  private static DayFile fileOf(GenerateSettings settings) {
    DalarnaBase base = DalarnaBase.load();
    ServiceCalendar calendar = ServiceCalendar.swedish();
    return new DayGenerator(base, calendar).generate(settings).toDayFile(base, calendar);
  }
}
