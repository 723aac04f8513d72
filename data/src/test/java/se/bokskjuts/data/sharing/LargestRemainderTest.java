package se.bokskjuts.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
  @Property
  void the_parts_sum_to_the_whole_to_the_ore(
      @ForAll @LongRange(min = 0, max = 100_000_000_000L) long ore,
      @ForAll @Size(min = 1, max = 16) List<@DoubleRange(min = 0, max = 60_000) Double> weights) {
    Map<String, Double> by = new TreeMap<>();
    for (int i = 0; i < weights.size(); i++) {
      by.put("kommun " + i, weights.get(i));
    }

    Map<String, Long> parts = LargestRemainder.divide(ore, by);

    assertThat(parts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(ore);
    assertThat(parts.values()).allMatch(part -> part >= 0);
  }

  @Test
  void the_odd_ore_goes_to_the_largest_remainder() {
    assertThat(LargestRemainder.divide(100, Map.of("Falun", 2.0, "Mora", 1.0)))
        .isEqualTo(Map.of("Falun", 67L, "Mora", 33L));
  }
}
