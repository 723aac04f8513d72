package se.bokskjuts.data.csv;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.bokskjuts.data.file.DidYouMean;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitKind;

/** Ids, barcodes and words of a fixed list in cells. */
final class CellWords {
  static final int LONGEST_BARCODE = 32;
  private static final int LONGEST_NAME = 200;
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._\\-]{0,63}");
  private static final Pattern CUT_BY_SHEET =
      Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+|\\d{6,}[.,]0+");
  private static final Pattern ISBN = Pattern.compile("97[89]\\d{10}");
  private static final Map<String, UnitKind> UNIT_KINDS =
      Map.ofEntries(
          Map.entry("main", UnitKind.MAIN),
          Map.entry("huvudbibliotek", UnitKind.MAIN),
          Map.entry("branch", UnitKind.BRANCH),
          Map.entry("filial", UnitKind.BRANCH),
          Map.entry("hospital", UnitKind.HOSPITAL),
          Map.entry("sjukhus", UnitKind.HOSPITAL),
          Map.entry("university", UnitKind.UNIVERSITY),
          Map.entry("högskola", UnitKind.UNIVERSITY),
          Map.entry("mediagroup", UnitKind.MEDIA_GROUP),
          Map.entry("mediegrupp", UnitKind.MEDIA_GROUP),
          Map.entry("mobile", UnitKind.MOBILE),
          Map.entry("bokbuss", UnitKind.MOBILE),
          Map.entry("depot", UnitKind.DEPOT),
          Map.entry("depå", UnitKind.DEPOT));
  private static final Map<String, TransferKind> TRANSFER_KINDS =
      Map.ofEntries(
          Map.entry("hold", TransferKind.HOLD),
          Map.entry("reservation", TransferKind.HOLD),
          Map.entry("return", TransferKind.RETURN),
          Map.entry("retur", TransferKind.RETURN),
          Map.entry("återlämning", TransferKind.RETURN),
          Map.entry("tomediagroup", TransferKind.TO_MEDIA_GROUP),
          Map.entry("tillmediegrupp", TransferKind.TO_MEDIA_GROUP),
          Map.entry("frommediagroup", TransferKind.FROM_MEDIA_GROUP),
          Map.entry("frånmediegrupp", TransferKind.FROM_MEDIA_GROUP),
          Map.entry("rotation", TransferKind.ROTATION),
          Map.entry("cirkulation", TransferKind.ROTATION),
          Map.entry("flytande", TransferKind.ROTATION));

  private CellWords() {}

  static Optional<String> id(Cells cells, Column column) {
    Optional<String> id = cells.get(column);
    if (id.isPresent() && !ID.matcher(id.get()).matches()) {
      cells.fault(RowFaultCode.BAD_ID, column, "");
      return Optional.empty();
    }
    return id;
  }

  /** A required name of at most 200 characters. */
  static String name(Cells cells, Column column) {
    String name = cells.get(column).orElse("?");
    if (name.length() > LONGEST_NAME) {
      cells.fault(RowFaultCode.CELL_TOO_LARGE, column, String.valueOf(LONGEST_NAME));
    }
    return name;
  }

  /** Opaque text: leading zeros kept, the stars of Code 39 and a sheet's apostrophe trimmed. */
  static Optional<ItemId> barcode(Cells cells, Column column) {
    return cells.get(column).flatMap(text -> barcode(cells, column, text));
  }

  static Optional<ItemId> barcode(Cells cells, Column column, String text) {
    String barcode = text.replaceAll("^'(?=\\d+$)|^\\*+|\\*+$", "").strip();
    if (barcode.isEmpty()) {
      cells.fault(RowFaultCode.MISSING_VALUE, column, "");
      return Optional.empty();
    }
    if (CUT_BY_SHEET.matcher(barcode).matches()) {
      cells.fault(RowFaultCode.DAMAGED_BARCODE, column, "");
      return Optional.empty();
    }
    if (barcode.length() > LONGEST_BARCODE) {
      cells.fault(RowFaultCode.BARCODE_TOO_LONG, column, String.valueOf(LONGEST_BARCODE));
      return Optional.empty();
    }
    if (ISBN.matcher(barcode).matches() && hasEanCheckDigit(barcode)) {
      cells.fault(RowFaultCode.ISBN_AS_BARCODE, column, "");
    }
    return Optional.of(ItemId.of(barcode));
  }

  private static boolean hasEanCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  static UnitKind unitKind(Cells cells) {
    return word(cells, Column.KIND, UNIT_KINDS, RowFaultCode.UNKNOWN_KIND).orElse(UnitKind.BRANCH);
  }

  /** A return, if the cell is empty. */
  static TransferKind transferKind(Cells cells) {
    if (cells.find(Column.KIND).isEmpty()) {
      return TransferKind.RETURN;
    }
    return word(cells, Column.KIND, TRANSFER_KINDS, RowFaultCode.UNKNOWN_KIND)
        .orElse(TransferKind.RETURN);
  }

  private static <T> Optional<T> word(
      Cells cells, Column column, Map<String, T> words, RowFaultCode code) {
    Optional<String> text = cells.get(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    T found = words.get(Column.key(text.get()));
    if (found == null) {
      cells.fault(code, column, nearest(Column.key(text.get()), words.keySet()));
    }
    return Optional.ofNullable(found);
  }

  static boolean yesNo(Cells cells, Column column) {
    String text = cells.find(column).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "", "no", "n", "nej", "false", "falskt", "0" -> false;
      case "yes", "y", "ja", "j", "true", "sant", "1", "x" -> true;
      default -> {
        cells.fault(RowFaultCode.BAD_YES_NO, column, "");
        yield false;
      }
    };
  }

  /** The nearest known word, never the one read; empty if none is near. */
  static String nearest(String word, Collection<String> known) {
    return DidYouMean.find(word, known).orElse("");
  }
}
