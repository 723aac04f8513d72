package se.bokskjuts.routing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import se.bokskjuts.routing.planted.ReachesForGraphHopper;
import se.bokskjuts.routing.planted.ReachesForThePlanner;

/** What routing may know. Each rule is tried on a class that breaks it. */
class WallsTest {
  private static final ArchRule KNOWS_MODEL_AND_GRAPHHOPPER_ALONE =
      classes()
          .that()
          .resideInAPackage("se.bokskjuts.routing..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify.annotations..",
              "org.slf4j..",
              "com.graphhopper..",
              "se.bokskjuts.model..",
              "se.bokskjuts.routing..");

  private static final ArchRule GRAPHHOPPER_STAYS_IN_TWO_CLASSES =
      noClasses()
          .that()
          .resideInAPackage("se.bokskjuts.routing..")
          .and(not(belongToAnyOf(GraphHopperImport.class, GraphHopperRoads.class)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.graphhopper..");

  private static final JavaClasses ROUTING =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("se.bokskjuts.routing");

  @Test
  void routing_knows_the_model_and_graphhopper_alone() {
    assertThat(ROUTING).hasSizeGreaterThan(30);

    KNOWS_MODEL_AND_GRAPHHOPPER_ALONE.check(ROUTING);
  }

  @Test
  void graphhopper_stays_in_two_classes() {
    GRAPHHOPPER_STAYS_IN_TWO_CLASSES.check(ROUTING);
  }

  @Test
  void a_class_that_reaches_for_the_planner_is_caught() {
    JavaClasses planted = new ClassFileImporter().importClasses(ReachesForThePlanner.class);

    assertThatThrownBy(() -> KNOWS_MODEL_AND_GRAPHHOPPER_ALONE.check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("SolveSettings");
  }

  @Test
  void a_third_class_that_reaches_for_graphhopper_is_caught() {
    JavaClasses planted = new ClassFileImporter().importClasses(ReachesForGraphHopper.class);

    assertThatThrownBy(() -> GRAPHHOPPER_STAYS_IN_TWO_CLASSES.check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("com.graphhopper");
  }
}
