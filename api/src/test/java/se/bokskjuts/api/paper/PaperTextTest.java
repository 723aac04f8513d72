package se.bokskjuts.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTextTest {
  @Test
  void shelves_are_walked_in_swedish_order_with_numbers_by_value() {
    List<String> shelves = List.of("", "Ö 1", "Hc 10", "Ä 2", "Hc 9", "Z", "Å", "Hcf 1");

    assertThat(shelves.stream().sorted(new ShelfOrder()))
        .containsExactly("Hc 9", "Hc 10", "Hcf 1", "Z", "Å", "Ä 2", "Ö 1", "");
  }

  @Property(tries = 300, seed = "20261124")
  void shelf_order_is_an_order(
      @ForAll @StringLength(max = 6) String a,
      @ForAll @StringLength(max = 6) String b,
      @ForAll @StringLength(max = 6) String c) {
    ShelfOrder order = new ShelfOrder();

    assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
    if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
      assertThat(order.compare(a, c)).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void letters_that_no_page_can_hold_are_left_out() {
    assertThat(Clean.text("Mora\u0000\u001b\u202e\ud800 bibliotek\n")).isEqualTo("Mora bibliotek");
  }

  @Test
  void very_long_text_is_cut() {
    assertThat(Clean.text("å".repeat(5000))).hasSize(160).endsWith("…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", ".hidden", "C:\\x", "a/b", "\u0000", "", "CON."})
  void no_path_comes_of_a_name(String name) {
    assertThat(Clean.fileName(name)).matches("[a-zåäö0-9-]{1,60}");
  }

  @Property(tries = 300, seed = "20261124")
  void any_text_at_all_becomes_a_page_that_can_be_read(@ForAll String text) throws Exception {
    var view = new PaperDay.Frame("sv", Clean.text(text), "A", "#000000", "dag", "plan", "");

    String page =
        Templates.fill(
            "labels",
            new Words(PaperSettings.SWEDISH),
            Map.of("frame", view, "labels", List.of(), "sheets", false));

    var parser = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder();
    parser.parse(new org.xml.sax.InputSource(new java.io.StringReader(page)));
  }

  @Test
  void white_text_stands_out_from_every_lane_colour() {
    for (String colour : Lane.COLOURS) {
      assertThat(contrastWithWhite(colour)).as(colour).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void each_van_has_its_own_letter() {
    assertThat(IntStream.range(0, 60).mapToObj(i -> Lane.of(i).letter()))
        .doesNotHaveDuplicates()
        .noneMatch(l -> l.matches("[IOQ].*"));
  }

  /** WCAG 2.1, relative luminance. */
  private static double contrastWithWhite(String colour) {
    double[] weight = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      luminance += weight[i] * (c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return 1.05 / (luminance + 0.05);
  }
}
