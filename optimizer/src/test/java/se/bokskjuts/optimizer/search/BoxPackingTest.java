package se.bokskjuts.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.Transfer;

class BoxPackingTest {
  private final BoxPacking packing = new BoxPacking(13_000, 40_000);

  private static List<Transfer> items(String... kilos) {
    List<Transfer> items = new ArrayList<>();
    for (String kg : kilos) {
      items.add(aTransfer("t" + items.size()).kg(kg).litres("1.0").build());
    }
    return items;
  }

  @Test
  void a_box_is_filled_to_the_gram() {
    assertThat(packing.pack(items("6.5", "6.5"))).hasSize(1);
    assertThat(packing.pack(items("6.5", "6.501"))).hasSize(2);
  }

  @Test
  void where_first_fit_wastes_a_box_the_search_finds_the_packing_without() {
    List<Transfer> items = items("5.0", "5.0", "4.0", "4.0", "4.0", "4.0");

    assertThat(packing.pack(items)).hasSize(2);
  }

  @Test
  void no_item_is_lost_and_no_box_too_full() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      List<Transfer> items =
          items(
              random
                  .ints(1 + random.nextInt(60), 1, 9_000)
                  .mapToObj(g -> g / 1000 + "." + String.format("%03d", g % 1000))
                  .toArray(String[]::new));

      List<List<Transfer>> boxes = packing.pack(items);

      assertThat(boxes.stream().flatMap(List::stream).toList())
          .containsExactlyInAnyOrderElementsOf(items);
      assertThat(boxes)
          .allMatch(box -> box.stream().mapToInt(Transfer::grams).sum() <= 13_000)
          .allMatch(box -> box.stream().mapToInt(Transfer::millilitres).sum() <= 40_000);
    }
  }

  @Test
  void twenty_thousand_items_of_one_lane_are_packed() {
    List<Transfer> items =
        IntStream.range(0, 20_000)
            .mapToObj(i -> aTransfer("t" + i).kg("0.3").litres("0.4").build())
            .toList();

    List<List<Transfer>> boxes = packing.pack(items);

    assertThat(boxes).as("43 in a box").hasSize(466);
    assertThat(boxes.stream().mapToInt(List::size).sum()).isEqualTo(20_000);
  }

  @Test
  void few_items_are_packed_as_well_as_by_trying_everything() {
    Random random = new Random(5);
    for (int round = 0; round < 60; round++) {
      List<Transfer> items =
          items(
              random
                  .ints(7, 2_000, 8_000)
                  .mapToObj(g -> g / 1000 + "." + String.format("%03d", g % 1000))
                  .toArray(String[]::new));

      assertThat(packing.pack(items).size())
          .isEqualTo(fewest(items.stream().mapToInt(Transfer::grams).toArray(), 0, new int[7]));
    }
  }

  private static int fewest(int[] grams, int next, int[] loads) {
    if (next == grams.length) {
      return (int) Arrays.stream(loads).filter(l -> l > 0).count();
    }
    int best = Integer.MAX_VALUE;
    for (int b = 0; b < loads.length; b++) {
      if (loads[b] + grams[next] <= 13_000) {
        loads[b] += grams[next];
        best = Math.min(best, fewest(grams, next + 1, loads));
        boolean first = loads[b] == grams[next];
        loads[b] -= grams[next];
        if (first) {
          break;
        }
      }
    }
    return best;
  }
}
