package se.bokskjuts.data.dalarna;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;
import se.bokskjuts.model.Van;

class DalarnaBaseTest {
  private final DalarnaBase dalarna = DalarnaBase.load();

  @Test
  void dalarna_has_58_units_of_seven_kinds() {
    Map<UnitKind, Long> kinds =
        dalarna.listUnits().stream()
            .collect(Collectors.groupingBy(row -> row.unit().kind(), Collectors.counting()));

    assertThat(dalarna.listUnits()).hasSize(58);
    assertThat(kinds)
        .containsEntry(UnitKind.MAIN, 15L)
        .containsEntry(UnitKind.BRANCH, 32L)
        .containsEntry(UnitKind.MOBILE, 2L)
        .containsEntry(UnitKind.HOSPITAL, 5L)
        .containsEntry(UnitKind.UNIVERSITY, 2L)
        .containsEntry(UnitKind.MEDIA_GROUP, 1L)
        .containsEntry(UnitKind.DEPOT, 1L);
  }

  @Test
  void each_unit_lies_in_the_county_and_tells_its_source() {
    assertThat(dalarna.listUnits())
        .allSatisfy(
            row -> {
              assertThat(row.unit().lat()).isBetween(59.8, 62.3);
              assertThat(row.unit().lon()).isBetween(12.1, 16.8);
              assertThat(row.source()).isNotBlank();
              assertThat(row.unit().windows()).isNotEmpty();
            });
  }

  @Test
  void units_that_no_source_confirms_are_marked() {
    assertThat(dalarna.listUnits())
        .filteredOn(UnitRow::fromMemory)
        .extracting(row -> row.unit().id().value())
        .contains("ornas-bibliotek", "lima-bibliotek", "dalabiblioteken-mediegrupp")
        .doesNotContain("falu-stadsbibliotek", "mora-bibliotek");
  }

  @Test
  void no_two_units_share_a_short_code() {
    Set<String> codes =
        dalarna.listUnits().stream().map(row -> row.codes().get(0)).collect(Collectors.toSet());

    assertThat(codes).hasSize(58);
    assertThat(dalarna.unitNames().find("MOR")).contains(UnitId.of("mora-bibliotek"));
  }

  @Test
  void each_municipality_of_a_unit_has_its_inhabitants() {
    assertThat(dalarna.inhabitants().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(286_546);
    assertThat(dalarna.listUnits())
        .allSatisfy(
            row -> assertThat(dalarna.inhabitants()).containsKey(row.unit().municipality()));
  }

  @Test
  void five_trunk_vans_start_at_the_media_group_and_four_municipal_ones_serve_their_own() {
    Van local = dalarna.listVans().get(5);

    assertThat(dalarna.listTrunkVans()).hasSize(5);
    assertThat(dalarna.listVans()).hasSize(9);
    assertThat(local.serves().map(Set::size)).isEqualTo(Optional.of(4));
    assertThat(local.capacityGrams()).isEqualTo(300_000);
  }

  @Test
  void crate_media_types_and_prices_are_there() {
    assertThat(dalarna.boxType().itemGrams()).isEqualTo(13_000);
    assertThat(dalarna.dockSeconds()).isEqualTo(600);
    assertThat(dalarna.listMediaTypes().stream().mapToInt(MediaType::sharePercent).sum())
        .isEqualTo(100);
    assertThat(dalarna.getRates().perMissedVisit()).isEqualByComparingTo("4000");
  }
}
