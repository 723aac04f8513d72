package se.bokskjuts.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;

class ShortCodesTest {
  /** Names that begin or sound alike: municipalities with a library, a hospital and a book bus. */
  private static final List<String> ALIKE =
      List.of(
          "Falu stadsbibliotek",
          "Bokbussen Falun",
          "Sjukhusbiblioteket Falu lasarett",
          "Högskolan Dalarnas bibliotek, Campus Falun",
          "Högskolan Dalarnas bibliotek, Campus Borlänge",
          "Mora bibliotek",
          "Sjukhusbiblioteket Mora lasarett",
          "Avesta bibliotek",
          "Sjukhusbiblioteket Avesta lasarett",
          "Ludvika bibliotek",
          "Sjukhusbiblioteket Ludvika lasarett",
          "Orsa bibliotek",
          "Ore bibliotek (Furudal)",
          "Ornäs bibliotek",
          "Säters bibliotek",
          "Sjukhusbiblioteket Säters sjukhus",
          "Sälens bibliotek",
          "Särna bibliotek",
          "Malungs bibliotek",
          "Bokbussen Malung-Sälen",
          "Lima bibliotek",
          "Leksands bibliotek",
          "Insjöns bibliotek",
          "Idre bibliotek",
          "Järna bibliotek (Dala-Järna)",
          "Dala-Floda bibliotek",
          "Djurås bibliotek");

  @Test
  void no_two_destinations_begin_or_look_alike() {
    Collection<String> codes = codes(ALIKE).values();

    assertThat(codes.stream().map(c -> ShortCodes.seen(c.substring(0, 2))).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void codes_are_like_the_names() {
    Map<String, String> codes = codes(ALIKE);

    assertThat(codes)
        .containsEntry("Mora bibliotek", "MOR")
        .containsEntry("Sjukhusbiblioteket Mora lasarett", "MLA")
        .containsEntry("Falu stadsbibliotek", "FAL")
        .containsEntry("Orsa bibliotek", "ORS");
    assertThat(codes.get("Ore bibliotek (Furudal)")).startsWith("O").doesNotStartWith("OR");
  }

  @Test
  void a_new_branch_does_not_change_the_main_libraries_codes() {
    List<String> more = new ArrayList<>(ALIKE);
    more.add("Moranäs bibliotek");

    assertThat(codes(more)).containsEntry("Mora bibliotek", "MOR");
  }

  @Test
  void a_code_chosen_by_the_cooperation_wins() {
    Unit mora = unit("Mora bibliotek");

    var codes =
        ShortCodes.of(List.of(mora), Map.of(mora.id(), new UnitNotes("", "", Optional.of("2140"))));

    assertThat(codes).containsEntry(mora.id(), "2140");
  }

  @Property(tries = 50, seed = "20261124")
  void codes_of_any_two_hundred_names_begin_differently(
      @ForAll @Size(200) List<@AlphaChars @StringLength(min = 1, max = 12) String> names) {
    List<String> distinct = new ArrayList<>();
    for (String name : names) {
      distinct.add(name + " " + distinct.size());
    }

    Collection<String> codes = codes(distinct).values();

    assertThat(codes.stream().map(c -> c.substring(0, 2)).toList()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "Falu stadsbibliotek, Falun, Falu",
    "Rättviks bibliotek (Kulturhuset), Rättvik, Rättvik",
    "Malungs bibliotek, Malung-Sälen, Malung",
    "'Högskolan Dalarnas bibliotek, Campus Falun', Falun, Campus Falun",
    "Dalabibliotekens Mediegrupp, Borlänge, Mediegrupp",
    "Gustafs bibliotek, Säter, Gustafs",
    "Biblioteket, Säter, Biblioteket",
    "Bibliotek 6, K1, Bibliotek 6"
  })
  void the_headline_is_what_tells_a_unit_from_others(String name, String place, String headline) {
    assertThat(UnitName.headlineOf(name, place)).isEqualTo(headline);
  }

  private static Map<String, String> codes(List<String> names) {
    List<Unit> units = names.stream().map(ShortCodesTest::unit).toList();
    Map<UnitId, String> byId = ShortCodes.of(units, Map.of());
    Map<String, String> byName = new HashMap<>();
    units.forEach(u -> byName.put(u.name(), byId.get(u.id())));
    return byName;
  }

  private static Unit unit(String name) {
    boolean main = name.matches("(Mora|Falu|Orsa|Avesta|Ludvika|Leksands) .*");
    return new Unit(
        UnitId.of(name),
        name,
        "",
        main ? UnitKind.MAIN : UnitKind.BRANCH,
        61,
        15,
        List.of(),
        0,
        0,
        OptionalInt.empty(),
        OptionalInt.empty(),
        false,
        false,
        0);
  }
}
