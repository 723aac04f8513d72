package se.bokskjuts.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.bokskjuts.routing.RoadPoint;

class MapTileTest {
  private static final RoadPoint FALUN = new RoadPoint(60.6036, 15.6260);

  @Test
  void the_tile_of_falun_at_zoom_10_holds_falun() {
    MapTile tile = new MapTile(10, 556, 293);

    assertThat(tile.box().contains(FALUN)).isTrue();
    assertThat(tile.flatten(List.of(FALUN)))
        .hasSize(2)
        .allSatisfy(i -> assertThat(i).isBetween(0, 4096));
  }

  @Test
  void the_one_tile_of_zoom_0_is_the_mercator_world() {
    assertThat(new MapTile(0, 0, 0).box().north()).isEqualTo(85.0511, within(0.001));
    assertThat(new MapTile(0, 0, 0).box().west()).isEqualTo(-180);
  }

  @Test
  void points_on_the_same_spot_are_drawn_once() {
    assertThat(new MapTile(10, 556, 293).flatten(List.of(FALUN, FALUN))).hasSize(2);
  }
}
