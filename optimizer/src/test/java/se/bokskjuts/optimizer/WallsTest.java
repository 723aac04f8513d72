package se.bokskjuts.optimizer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import se.bokskjuts.model.planted.LogsFromTheModel;
import se.bokskjuts.optimizer.check.planted.AsksTheSearch;
import se.bokskjuts.optimizer.pdptw.planted.KnowsLibraries;
import se.bokskjuts.optimizer.planned.planted.AsksTheChecker;
import se.bokskjuts.optimizer.planted.PlansOutside;
import se.bokskjuts.optimizer.planted.ReadsJson;
import se.bokskjuts.optimizer.search.planted.AsksTheScore;

/** What each room of the optimizer may know. Each rule is tried on a class that breaks it. */
class WallsTest {
  private static final ArchRule MODEL_STANDS_ON_JAVA = wall("model", "se.bokskjuts.model..");

  private static final ArchRule NO_FRAMEWORK_BUT_OPTAPLANNER =
      wall(
          "optimizer",
          "se.bokskjuts.model..",
          "se.bokskjuts.optimizer..",
          "org.optaplanner..",
          "org.slf4j..");

  private static final ArchRule THE_CHECKER_ASKS_NO_ONE =
      wall("optimizer.check", "se.bokskjuts.model..", "se.bokskjuts.optimizer.check..");

  private static final ArchRule THE_SCORE_ASKS_NO_ONE =
      wall(
          "optimizer.planned",
          "se.bokskjuts.model..",
          "se.bokskjuts.optimizer.planned..",
          "org.optaplanner..");

  private static final ArchRule THE_GENERAL_ENGINES_KNOW_NO_LIBRARIES =
      noClasses()
          .that()
          .resideInAnyPackage("se.bokskjuts.optimizer.pdptw..", "se.bokskjuts.optimizer.vrp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("se.bokskjuts.model..", "org.optaplanner..");

  private static final ArchRule OPTAPLANNER_STAYS_IN_ONE_ROOM =
      noClasses()
          .that()
          .resideOutsideOfPackage("se.bokskjuts.optimizer.planned..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.optaplanner..");

  private static final ArchRule THE_SEARCH_ASKS_NO_SCORE =
      noClasses()
          .that()
          .resideInAPackage("se.bokskjuts.optimizer.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("se.bokskjuts.optimizer.planned..");

  private static final ArchRule WHAT_CHANGES_IS_CALLED_PLANNED =
      classes()
          .that()
          .areAnnotatedWith(PlanningEntity.class)
          .or()
          .areAnnotatedWith(PlanningSolution.class)
          .should()
          .haveSimpleNameStartingWith("Planned")
          .andShould()
          .resideInAPackage("se.bokskjuts.optimizer.planned..");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("se.bokskjuts");

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
        Arguments.of(MODEL_STANDS_ON_JAVA, LogsFromTheModel.class, "org.slf4j"),
        Arguments.of(NO_FRAMEWORK_BUT_OPTAPLANNER, ReadsJson.class, "ObjectMapper"),
        Arguments.of(THE_CHECKER_ASKS_NO_ONE, AsksTheSearch.class, "CrateSearch"),
        Arguments.of(THE_SCORE_ASKS_NO_ONE, AsksTheChecker.class, "PlanChecker"),
        Arguments.of(THE_GENERAL_ENGINES_KNOW_NO_LIBRARIES, KnowsLibraries.class, "UnitId"),
        Arguments.of(OPTAPLANNER_STAYS_IN_ONE_ROOM, PlansOutside.Astray.class, "PlanningEntity"),
        Arguments.of(THE_SEARCH_ASKS_NO_SCORE, AsksTheScore.class, "PlannedDay"),
        Arguments.of(WHAT_CHANGES_IS_CALLED_PLANNED, PlansOutside.Astray.class, "Planned"));
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
        .contains(
            "se.bokskjuts.model",
            "se.bokskjuts.optimizer",
            "se.bokskjuts.optimizer.check",
            "se.bokskjuts.optimizer.edit",
            "se.bokskjuts.optimizer.planned",
            "se.bokskjuts.optimizer.search",
            "se.bokskjuts.optimizer.bound",
            "se.bokskjuts.optimizer.pdptw",
            "se.bokskjuts.optimizer.vrp");
  }
}
