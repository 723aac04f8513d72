package se.bokskjuts.data.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever bytes come, the reader answers with rows and faults, never with an exception. */
class FuzzTest {
  private static final byte[] GOOD =
      """
      streckkod;typ;från;till;datum;medietyp;liter;vikt;titel;hylla;källa
      00301280467098;RETURN;falu-stadsbibliotek;orsa-bibliotek;2026-11-24;DISC;0,292;0,175;"Höstens; väg";Np/IKU;syntetisk
      *00301201628858*;retur;MOR;IDR;23.11.2026;bok;1.309;0,654;Stadens ""resa"";Ny/VJM;
      '00301201628859;;Mora bibliotek;IDR;;;;;"En
      lång titel";;
      """
          .getBytes(UTF_8);
  private static final byte[] SPICES = "\";,\t\n\r\0='@+-\u00e5\u200f\ufeff0*".getBytes(UTF_8);

  private static void assertAnswered(byte[] bytes) {
    Csv csv = Csv.read(bytes);

    assertThat(csv.report().rowsGood()).isEqualTo(csv.rows().size());
    assertThat(csv.report().rowsFaulty()).isNotNegative();
    if (csv.rows().isEmpty()) {
      assertThat(csv.report().rowsSkipped() + csv.report().log().countFaults()).isPositive();
    }
    csv.report().log().listFaults().forEach(fault -> assertThat(fault.text()).doesNotContain("%s"));
  }

  @Property(tries = 300, seed = "1")
  void any_bytes_are_answered(@ForAll byte[] bytes) {
    assertAnswered(bytes);
  }

  @Property(tries = 700, seed = "2")
  void a_spoilt_file_is_answered(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = GOOD.clone();
    for (int i = 0; i <= random.nextInt(20); i++) {
      boolean spice = random.nextBoolean();
      bytes[random.nextInt(bytes.length)] =
          spice ? SPICES[random.nextInt(SPICES.length)] : (byte) random.nextInt(256);
    }
    int end = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;

    assertAnswered(Arrays.copyOf(bytes, end));
  }
}
