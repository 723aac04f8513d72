package se.bokskjuts.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of this module, each tried on a class that breaks it. */
class WallsTest {
  private static final String HOUSE = "se.bokskjuts.api.";
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("se.bokskjuts.api");

  /** What the whole module may know. A library that is not here needs a decision first. */
  private static final ArchRule KNOWN_LIBRARIES_ONLY =
      classes()
          .that()
          .resideInAPackage("se.bokskjuts.api..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.sql..",
              "javax.imageio..",
              "javax.crypto..",
              "jakarta.servlet..",
              "jakarta.validation..",
              "jakarta.annotation..",
              "com.zaxxer.hikari..",
              "org.thymeleaf..",
              "org.apache.catalina..",
              "org.apache.fontbox..",
              "org.jspecify..",
              "org.slf4j..",
              "ch.qos.logback..",
              "org.springframework..",
              "com.fasterxml.jackson..",
              "io.micrometer..",
              "io.swagger..",
              "com.github.kagkarlsson..",
              "com.openhtmltopdf..",
              "org.apache.pdfbox..",
              "org.apache.xmpbox..",
              "com.google.zxing..",
              "io.jenetics.jpx..",
              "biweekly..",
              "javax.crypto..",
              "org.w3c.dom..",
              "picocli..",
              "org.jooq..",
              "org.flywaydb.core.api",
              "org.postgresql.ds..",
              "se.bokskjuts.model..",
              "se.bokskjuts.optimizer",
              "se.bokskjuts.optimizer.check",
              "se.bokskjuts.optimizer.edit",
              "se.bokskjuts.optimizer.reasons",
              "se.bokskjuts.optimizer.replan",
              "se.bokskjuts.optimizer.vrp",
              "se.bokskjuts.routing..",
              "se.bokskjuts.data..",
              "se.bokskjuts.api..");

  private static final ArchRule QUEUE_IN_JOBS_ALONE =
      only("com.github.kagkarlsson..", "jobs", "config");

  private static final ArchRule SQL_IN_CONFIG_ALONE = only("org.jooq..", "config", "cli");

  private static final ArchRule TOMCAT_IN_CONFIG_ALONE = only("org.apache.catalina..", "config");

  private static final ArchRule VIEW_IS_PLAIN =
      classes()
          .that()
          .resideInAPackage(HOUSE + "view..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "se.bokskjuts.model..", "se.bokskjuts.api.view..");

  private static final ArchRule PAPER_KNOWS_NO_WEB =
      noClasses()
          .that()
          .resideInAPackage(HOUSE + "paper..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta.servlet..", HOUSE + "web..");

  private static final ArchRule REST_KNOWS_NO_PAGES =
      noClasses()
          .that()
          .resideInAPackage(HOUSE + "rest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HOUSE + "web..", "org.thymeleaf..", HOUSE + "cli..");

  private static ArchRule only(String library, String... rooms) {
    String[] allowed = Stream.of(rooms).map(r -> HOUSE + r + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  static Stream<Arguments> walls() {
    return Stream.of(
        Arguments.of(KNOWN_LIBRARIES_ONLY, "se.bokskjuts.api.rest.planted"),
        Arguments.of(QUEUE_IN_JOBS_ALONE, "se.bokskjuts.api.rest.planted"),
        Arguments.of(SQL_IN_CONFIG_ALONE, "se.bokskjuts.api.rest.planted"),
        Arguments.of(TOMCAT_IN_CONFIG_ALONE, "se.bokskjuts.api.rest.planted"),
        Arguments.of(REST_KNOWS_NO_PAGES, "se.bokskjuts.api.rest.planted"),
        Arguments.of(VIEW_IS_PLAIN, "se.bokskjuts.api.view.planted"),
        Arguments.of(PAPER_KNOWS_NO_WEB, "se.bokskjuts.api.paper.planted"));
  }

  @ParameterizedTest
  @MethodSource("walls")
  void a_wall_holds_and_catches_the_class_planted_to_break_it(ArchRule wall, String planted) {
    JavaClasses breach = new ClassFileImporter().importPackages(planted);

    assertThat(wall.evaluate(OURS).getFailureReport().getDetails()).isEmpty();
    assertThat(wall.allowEmptyShould(true).evaluate(breach).hasViolation()).isTrue();
  }
}
