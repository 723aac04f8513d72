package se.bokskjuts.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

class VanPlacesTest {
  @Test
  void a_van_taken_out_leaves_the_others_their_colours() {
    Map<VanId, Integer> all = VanPlaces.of(vans("bil-1", "bil-2", "bil-3", "norra", "södra"));

    Map<VanId, Integer> left = VanPlaces.of(vans("bil-2", "bil-3", "södra"));

    assertThat(all).containsAllEntriesOf(left);
    assertThat(left.get(VanId.of("bil-3"))).isEqualTo(2);
  }

  @Test
  void no_two_vans_have_the_same_place() {
    List<Van> vans = vans("bil-1", "mora-1", "falun-1", "bil-2", "a", "b", "c", "d", "e", "f", "g");

    assertThat(VanPlaces.of(vans).values()).doesNotHaveDuplicates().hasSize(vans.size());
  }

  private static List<Van> vans(String... names) {
    return Stream.of(names).map(n -> Fixture.van(VanId.of(n))).toList();
  }
}
