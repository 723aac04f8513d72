package se.bokskjuts.data.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bokskjuts.data.dalarna.DalarnaBase;

class ScenarioFileTest {
  private static final DalarnaBase BASE = DalarnaBase.load();

  @Test
  void every_scenario_of_the_program_is_read_and_says_what_it_asks() {
    assertThat(ScenarioFile.BUILT_IN)
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(
            name -> assertThat(ScenarioFile.read(name, BASE).words().question()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "demnad: 120                       | demand",
        "weekdays: {idre-biblotek: [mon]}  | idre-bibliotek",
        "weekdays: {idre-bibliotek: [mno]} | mon",
        "vans: {remove: [bil5]}            | bil-5",
        "vans: {remov: [bil-5]}            | remove",
        "hub: borlange-biblotek            | borlange-bibliotek",
        "rates: {perBoks: 3}               | perBox",
        "box: {liters: 60}                 | litres",
        "copies: nearst                    | nearest",
        "closed: [{lat: 61.0, lonn: 14.5}] | lon",
        "returns: floot                    | float",
        "returns: {PICTUREBOOK: float}     | PICTURE_BOOK",
        "routes: fxied                     | fixed",
        "units: {close: [venjan-biblotek]} | venjan-bibliotek",
        "units: {opne: {}}                 | open",
        "vans: {fuel: {bil-2: HVO10}}      | HVO100",
        "sharing: {volum: 40}              | volume",
        "chance: {slak: 4}                 | slack",
        "climate: {gramsPerKm: {DISEL: 3}} | DIESEL"
      })
  void an_unknown_name_is_refused_with_the_nearest(String yaml, String meant) {
    assertThatThrownBy(() -> ScenarioFile.of("prov", yaml, BASE))
        .isInstanceOf(ScenarioRefused.class)
        .hasMessageContaining("did you mean \"" + meant + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "demand: mycket",
        "demand: 0",
        "- demand",
        "vans: [bil-1]",
        "box: {litres: 0}",
        "weekdays: {idre-bibliotek: mon}",
        "closed: [{lat: 61.0}]",
        "closed: {lat: 61.0}",
        "winter: maybe",
        "sharing: {volume: 90}",
        "units: {close: [avesta-bibliotek]}",
        "units: {open: {mora-bibliotek: {like: orsa-bibliotek, lat: 61, lon: 14}}}",
        "units: {open: {ny: {like: orsa-bibliotek, lat: 61}}}",
        "loops: {mon: {bil-2: [mora-bibliotek]}}",
        "rates: {perBox: -1}",
        "rates: {perBox: 1e999999999}",
        "rates: {vanPerHour: 2000000}",
        "box: {litres: 40.0001}",
        "box: {maxKg: 5000}",
        "''",
        "# nothing"
      })
  void a_value_of_the_wrong_form_is_refused(String yaml) {
    assertThatThrownBy(() -> ScenarioFile.of("prov", yaml, BASE))
        .as(yaml)
        .isInstanceOf(ScenarioRefused.class);
  }

  @Test
  void an_unknown_scenario_is_refused_with_the_nearest() {
    assertThatThrownBy(() -> ScenarioFile.read("elbil", BASE))
        .isInstanceOf(ScenarioRefused.class)
        .hasMessageContaining("did you mean \"elbilar\"");
  }
}
