package se.bokskjuts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.lang.reflect.RecordComponent;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A changed copy differs in what it is named for, and in nothing else. */
class ChangedCopiesTest {
  private static final TimeWindow EARLY = new TimeWindow(LocalTime.of(3, 0), LocalTime.of(4, 0));
  private static final OptionalInt SEVEN = OptionalInt.of(7);

  /** Names of the components that differ, in the order of the record. */
  private static List<String> changed(Record before, Record after) {
    List<String> names = new ArrayList<>();
    for (RecordComponent part : before.getClass().getRecordComponents()) {
      try {
        if (!part.getAccessor().invoke(before).equals(part.getAccessor().invoke(after))) {
          names.add(part.getName());
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return names;
  }

  @Test
  void of_a_unit() {
    Unit unit = aUnit(MORA).build();

    assertThat(changed(unit, unit.withWindows(List.of(EARLY)))).containsExactly("windows");
    assertThat(changed(unit, unit.withMaxBoxesIn(SEVEN))).containsExactly("maxBoxesIn");
    assertThat(changed(unit, unit.withEmptyBoxes(SEVEN))).containsExactly("emptyBoxes");
    assertThat(changed(unit, unit.withDock(!unit.dock()))).containsExactly("dock");
    assertThat(changed(unit, unit.withPromise(!unit.promised(), 9)))
        .containsExactly("promised", "missedDays");
    assertThat(changed(unit, unit.at("Orsa", 1, 2))).containsExactly("municipality", "lat", "lon");
    assertThat(unit.at("Orsa", 1, 2).lat()).isEqualTo(1);
  }

  @Test
  void of_a_van() {
    Van van = aVan("bil-1").build();

    assertThat(changed(van, van.withId(VanId.of("bil-9")))).containsExactly("id");
    assertThat(changed(van, van.withEnd(UnitId.of("orsa")))).containsExactly("end");
    assertThat(changed(van, van.withShift(EARLY))).containsExactly("shift");
    assertThat(changed(van, van.withCapacity(1, 2)))
        .containsExactly("capacityBoxes", "capacityGrams");
    assertThat(van.withCapacity(1, 2).capacityBoxes()).isEqualTo(1);
    assertThat(changed(van, van.withServes(Set.of(MORA)))).containsExactly("serves");
    assertThat(changed(van, van.withRangeMetres(SEVEN))).containsExactly("rangeMetres");
    assertThat(changed(van, van.withMaxWorkSeconds(SEVEN))).containsExactly("maxWorkSeconds");
  }

  @Test
  void of_a_day() {
    DayProblem day =
        aDay().with(FALUN).with(aUnit(MORA)).with(aVan("bil-1")).with(aTransfer()).build();
    List<UnitId> places = day.units().stream().map(Unit::id).toList();
    int[][] nothing = new int[places.size()][places.size()];
    TravelMatrix other = new TravelMatrix(places, nothing, nothing);

    assertThat(changed(day, day.withUnit(MORA, u -> u.withDock(!u.dock()))))
        .containsExactly("units");
    assertThat(changed(day, day.withVan(VanId.of("bil-1"), v -> v.withShift(EARLY))))
        .containsExactly("vans");
    assertThat(changed(day, day.withMatrix(other))).containsExactly("matrix");
    assertThat(changed(day, day.withDemand(List.of(), day.holds()))).containsExactly("transfers");
    assertThat(changed(day, day.withPins(List.of(new Pin.VanOfUnit(VanId.of("bil-1"), MORA)))))
        .containsExactly("pins");
  }
}
