package se.bokskjuts.data.generate;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import se.bokskjuts.data.csv.ItemSize;
import se.bokskjuts.data.csv.ItemText;
import se.bokskjuts.data.dalarna.MediaType;
import se.bokskjuts.model.ItemId;

/** Made-up items: barcodes with leading zeros, titles put together of words, shelf marks. */
final class ItemMaker {
  private static final List<String> BEFORE_DEFINITE =
      List.of(
          "Den tysta",
          "Den sista",
          "Den långa",
          "Den glömda",
          "Den röda",
          "Den blå",
          "Bortom",
          "Under",
          "Bakom",
          "Tillbaka till",
          "Breven från");
  private static final List<String> DEFINITE =
      List.of(
          "skogen",
          "älven",
          "resan",
          "gården",
          "vägen",
          "stugan",
          "ön",
          "bron",
          "kvarnen",
          "hyttan",
          "fäboden",
          "sjön",
          "dörren",
          "trädgården",
          "gränsen");
  private static final List<String> BEFORE_INDEFINITE =
      List.of(
          "En svart",
          "En annan",
          "En stilla",
          "Vinterns",
          "Sommarens",
          "Höstens",
          "Norrskenets",
          "Fjällets",
          "Siljans",
          "Dalälvens",
          "Stadens",
          "Nattens");
  private static final List<String> INDEFINITE =
      List.of(
          "skog",
          "resa",
          "gård",
          "väg",
          "stuga",
          "bro",
          "kvarn",
          "hytta",
          "fäbod",
          "sjö",
          "dörr",
          "karta",
          "hemlighet",
          "berättelse",
          "dröm");
  private static final List<String> FACTS =
      List.of(
          "Svampar",
          "Fåglar",
          "Vandringsleder",
          "Surdeg",
          "Stickning",
          "Gruvor",
          "Hembygd",
          "Fjällväxter",
          "Trädgård",
          "Spelmanslåtar",
          "Slöjd",
          "Järnvägar",
          "Vävning",
          "Kurbitsmåleri",
          "Skogsbruk",
          "Stjärnhimlen");
  private static final List<String> ABOUT =
      List.of(
          "för nybörjare", "i Dalarna", "genom året", "steg för steg", "i Norden", "från A till Ö");
  private static final List<String> SHELVES =
      List.of("Hc", "Hce", "uHc", "Hcf", "Hc.05", "Ny", "Np", "Qd", "Uf", "Ln", "Ij", "Sk", "Vp");
  private static final String LETTERS = "ABDEFGHIJKLMNOPRSTUVÅÄÖ";

  private final Random random;
  private final List<MediaType> types;
  private final Weights byShare;
  private final Set<String> used = new HashSet<>();

  ItemMaker(Random random, List<MediaType> types) {
    this.random = random;
    this.types = List.copyOf(types);
    this.byShare = new Weights(types.stream().mapToDouble(MediaType::sharePercent).toArray());
  }

  /** Fourteen digits, the first two zero: what a spreadsheet would eat. */
  ItemId barcode() {
    String barcode;
    do {
      barcode = "003012" + "%08d".formatted(random.nextInt(100_000_000));
    } while (!used.add(barcode));
    return ItemId.of(barcode);
  }

  MediaType type() {
    return types.get(byShare.draw(random));
  }

  /** Around the media type's estimate, a third less to a third more. */
  ItemSize size(MediaType type) {
    int percent = 70 + random.nextInt(61);
    return new ItemSize(
        type.id(), type.millilitres() * percent / 100, type.grams() * percent / 100);
  }

  ItemText text(MediaType type) {
    String title = type.id().equals("LARGE_PRINT") ? one(FACTS) + " " + one(ABOUT) : story();
    return new ItemText(title, one(SHELVES) + "/" + letter() + letter() + letter());
  }

  private String story() {
    return random.nextBoolean()
        ? one(BEFORE_DEFINITE) + " " + one(DEFINITE)
        : one(BEFORE_INDEFINITE) + " " + one(INDEFINITE);
  }

  private char letter() {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
