package se.bokskjuts.data;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
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
import se.bokskjuts.data.calendar.planted.KnowsUnits;
import se.bokskjuts.data.csv.planted.ReadsTables;
import se.bokskjuts.data.delivery.planted.AsksTheTables;
import se.bokskjuts.data.file.planted.ReadsCsv;
import se.bokskjuts.data.planted.AsksThePlanner;
import se.bokskjuts.data.planted.QueriesOutside;
import se.bokskjuts.data.scenario.planted.ReadsPlans;
import se.bokskjuts.data.sharing.planted.AsksTheStore;
import se.bokskjuts.data.store.planted.LetsRecordsOut;

/** What each room of data may know. Each rule is tried on a class that breaks it. */
class WallsTest {
  private static final ArchRule OF_THE_OPTIMIZER_ONLY_THE_MODEL =
      wall(
          "data",
          "javax.sql..",
          "se.bokskjuts.model..",
          "se.bokskjuts.data..",
          "org.jooq..",
          "org.flywaydb..",
          "org.postgresql..",
          "io.zonky.test..",
          "com.opencsv..",
          "com.fasterxml.jackson..",
          "org.yaml.snakeyaml..",
          "org.slf4j..");

  private static final ArchRule THE_CALENDAR_STANDS_ON_JAVA =
      wall("data.calendar", "se.bokskjuts.data.calendar..");

  private static final ArchRule FILES_ARE_JSON =
      wall(
          "data.file",
          "se.bokskjuts.model..",
          "se.bokskjuts.data.file..",
          "com.fasterxml.jackson..");

  private static final ArchRule CSV_KNOWS_NO_TABLES =
      wall(
          "data.csv",
          "se.bokskjuts.model..",
          "se.bokskjuts.data.csv..",
          "se.bokskjuts.data.calendar..",
          "se.bokskjuts.data.file..",
          "com.opencsv..");

  private static final ArchRule SCENARIOS_ARE_FILES =
      wall(
          "data.scenario",
          "se.bokskjuts.model..",
          "se.bokskjuts.data.scenario..",
          "se.bokskjuts.data.dalarna..",
          "se.bokskjuts.data.csv..",
          "se.bokskjuts.data.file..",
          "org.yaml.snakeyaml..");

  private static final ArchRule DELIVERY_IS_PLAIN =
      wall("data.delivery", "se.bokskjuts.model..", "se.bokskjuts.data.delivery..");

  private static final ArchRule SHARING_IS_REACHED_BY_NO_TABLE =
      wall(
          "data.sharing",
          "se.bokskjuts.model..",
          "se.bokskjuts.data.sharing..",
          "se.bokskjuts.data.scenario..");

  private static final ArchRule SQL_STAYS_IN_THE_STORES =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "se.bokskjuts.data.store..",
              "se.bokskjuts.data.access..",
              "se.bokskjuts.data.sweep..",
              "se.bokskjuts.data.db..",
              "se.bokskjuts.data.jooq..",
              "se.bokskjuts.data.codegen..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jooq..", "se.bokskjuts.data.jooq..", "java.sql..");

  private static final ArchRule RECORDS_NEVER_LEAVE_THEIR_STORE =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "se.bokskjuts.data.store..",
              "se.bokskjuts.data.access..",
              "se.bokskjuts.data.sweep..")
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should()
          .notHaveRawReturnType(resideInAnyPackage("org.jooq..", "se.bokskjuts.data.jooq.."))
          .andShould()
          .notHaveRawParameterTypes(
              anyElementThat(resideInAnyPackage("org.jooq..", "se.bokskjuts.data.jooq..")));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("se.bokskjuts.data");

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
        Arguments.of(OF_THE_OPTIMIZER_ONLY_THE_MODEL, AsksThePlanner.class, "SolveSettings"),
        Arguments.of(THE_CALENDAR_STANDS_ON_JAVA, KnowsUnits.class, "UnitId"),
        Arguments.of(FILES_ARE_JSON, ReadsCsv.class, "CSVReader"),
        Arguments.of(CSV_KNOWS_NO_TABLES, ReadsTables.class, "DSLContext"),
        Arguments.of(SCENARIOS_ARE_FILES, ReadsPlans.class, "PlanState"),
        Arguments.of(SHARING_IS_REACHED_BY_NO_TABLE, AsksTheStore.class, "PlanState"),
        Arguments.of(DELIVERY_IS_PLAIN, AsksTheTables.class, "PlanState"),
        Arguments.of(SQL_STAYS_IN_THE_STORES, QueriesOutside.class, "DSLContext"),
        Arguments.of(RECORDS_NEVER_LEAVE_THEIR_STORE, LetsRecordsOut.class, "LetsRecordsOut.plan"));
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
            "se.bokskjuts.data.calendar",
            "se.bokskjuts.data.csv",
            "se.bokskjuts.data.db",
            "se.bokskjuts.data.file",
            "se.bokskjuts.data.jooq.tables.records",
            "se.bokskjuts.data.store");
  }
}
