package se.bokskjuts.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.bokskjuts.benchmarks.pdptw.planted.KnowsDays;
import se.bokskjuts.benchmarks.planted.AsksGraphHopper;

/** What the benchmarks may know. Each rule is tried on a class that breaks it. */
class WallsTest {
  private static final ArchRule THE_THREE_BELOW_AND_THE_COMMAND_LINE =
      wall(
          "benchmarks",
          "se.bokskjuts.benchmarks..",
          "se.bokskjuts.model..",
          "se.bokskjuts.optimizer..",
          "se.bokskjuts.routing..",
          "se.bokskjuts.data..",
          "com.github.kagkarlsson.scheduler..",
          "javax.sql..",
          "javax.imageio..",
          "org.postgresql.ds..",
          "picocli..",
          "org.apache.commons.math3..",
          "org.knowm.xchart..",
          "com.fasterxml.jackson..",
          "org.slf4j..",
          "org.openjdk.jmh..",
          "org.optaplanner..");

  private static final ArchRule PUBLIC_INSTANCES_KNOW_NO_LIBRARIES =
      wall(
          "benchmarks.pdptw",
          "se.bokskjuts.benchmarks.pdptw..",
          "se.bokskjuts.optimizer",
          "se.bokskjuts.optimizer.pdptw..",
          "picocli..");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("se.bokskjuts.benchmarks");

  /** Classes of the room depend on Java, null annotations and these packages alone. */
  private static ArchRule wall(String room, String... known) {
    String[] all =
        Stream.concat(Stream.of("java..", "org.jspecify.annotations.."), Stream.of(known))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage("se.bokskjuts." + room + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(all);
  }

  static Stream<Arguments> walls() {
    return Stream.of(
        Arguments.of(THE_THREE_BELOW_AND_THE_COMMAND_LINE, AsksGraphHopper.class, "GraphHopper"),
        Arguments.of(PUBLIC_INSTANCES_KNOW_NO_LIBRARIES, KnowsDays.class, "UnitId"));
  }

  @ParameterizedTest
  @MethodSource("walls")
  void a_wall_stands(ArchRule wall, Class<?> planted, String named) {
    wall.check(MAIN);
  }

  @ParameterizedTest
  @MethodSource("walls")
  void a_wall_catches_what_breaks_it(ArchRule wall, Class<?> planted, String named) {
    JavaClasses broken = new ClassFileImporter().importClasses(planted);

    assertThatThrownBy(() -> wall.check(broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(named);
  }

  @Test
  void all_rooms_are_looked_at() {
    assertThat(MAIN.stream().map(c -> c.getPackageName()).distinct())
        .contains("se.bokskjuts.benchmarks", "se.bokskjuts.benchmarks.pdptw");
  }
}
