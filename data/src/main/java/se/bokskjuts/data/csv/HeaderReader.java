package se.bokskjuts.data.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.data.file.DidYouMean;

/** Understands a line of headings: which layout it is, where its columns stand, what is amiss. */
final class HeaderReader {
  private static final int LONGEST_SHOWN = 40;

  private final List<String> headings;

  /** As somebody said, where no column has the heading by itself; empty: not read. */
  private final List<String> meant;

  private final long line;
  private final FaultLog log;

  private HeaderReader(String[] cells, long line, ColumnMeanings meanings, FaultLog log) {
    this.headings =
        Arrays.stream(cells).map(CellText::withoutInvisible).map(CellText::clean).toList();
    this.meant = meanings.meant(headings);
    this.line = line;
    this.log = log;
  }

  /** Empty when rows cannot be read by it; the log then says why. */
  static Optional<Header> read(String[] cells, long line, ReadSettings settings, FaultLog log) {
    return new HeaderReader(cells, line, settings.meanings(), log).read(settings.layout());
  }

  private Optional<Header> read(Optional<Layout> wanted) {
    Layout layout = wanted.orElseGet(this::nearest);
    if (hasPatron(layout)) {
      return Optional.empty();
    }
    if (isMixedEncoding()) {
      return Optional.empty();
    }
    if (countKnown(layout) == 0) {
      fault(RowFaultCode.MISSING_HEADER, "", "", "");
      return Optional.empty();
    }
    long before = log.countFaults();
    Map<Column, Integer> places = places(layout);
    layout.required().stream()
        .sorted()
        .filter(column -> !isGiven(column, layout, places))
        .forEach(column -> fault(RowFaultCode.MISSING_COLUMN, "", column.heading(), named(column)));
    boolean readable = log.countFaults() == before;
    return readable ? Optional.of(new Header(layout, headings, places)) : Optional.empty();
  }

  private boolean isMixedEncoding() {
    List<String> mixed = headings.stream().filter(CellText::isMixedEncoding).toList();
    mixed.forEach(heading -> fault(RowFaultCode.MIXED_ENCODING, shown(heading), "", ""));
    return !mixed.isEmpty();
  }

  /** A Koha report that joins the items table has the barcode in place of the item's number. */
  private static boolean isGiven(Column column, Layout layout, Map<Column, Integer> places) {
    return places.containsKey(column)
        || layout == Layout.KOHA_TRANSFERS
            && column == Column.ITEM_NUMBER
            && places.containsKey(Column.BARCODE);
  }

  private static String named(Column column) {
    return "\"" + column.heading() + "\" / \"" + column.swedishHeading() + "\"";
  }

  private boolean hasPatron(Layout layout) {
    boolean ofPlaces = layout.kind() == FileKind.UNITS || layout.kind() == FileKind.VANS;
    boolean found = false;
    for (String heading : headings) {
      if (PatronWords.isPatron(heading, ofPlaces)) {
        String hint = layout == Layout.KOHA_HOLDS_QUEUE ? "Koha" : "";
        fault(RowFaultCode.PATRON_COLUMN, shown(heading), "", hint);
        found = true;
      }
    }
    return found;
  }

  private Map<Column, Integer> places(Layout layout) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < headings.size(); i++) {
      String heading = meant.get(i);
      Optional<Column> column = layout.find(heading);
      if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
        fault(RowFaultCode.DUPLICATE_COLUMN, heading, column.get().heading(), named(column.get()));
      } else if (column.isEmpty() && !heading.isEmpty() && !layout.isIgnorable(heading)) {
        fault(RowFaultCode.UNKNOWN_COLUMN, shown(heading), "", advice(layout, heading));
      }
    }
    return places;
  }

  private static String advice(Layout layout, String heading) {
    List<String> known = new ArrayList<>(layout.ignorable());
    for (Column column : Column.values()) {
      if (layout.required().contains(column) || layout.optional().contains(column)) {
        known.addAll(column.headings());
      }
    }
    return DidYouMean.find(heading, known).orElse("");
  }

  /** A heading may be a row of data when the headings are missing: no long one is shown. */
  private static String shown(String heading) {
    boolean wordy = heading.chars().noneMatch(c -> Character.isDigit(c) || c == '@');
    return wordy && heading.length() <= LONGEST_SHOWN ? heading : "";
  }

  private Layout nearest() {
    return Arrays.stream(Layout.values())
        .filter(layout -> layout.isSigned(meant))
        .min(
            Comparator.comparingLong(this::countMissing)
                .thenComparing(Comparator.comparingLong(this::countKnown).reversed()))
        .orElseThrow();
  }

  private long countKnown(Layout layout) {
    return meant.stream().filter(h -> layout.find(h).isPresent()).count();
  }

  private long countMissing(Layout layout) {
    Map<Column, Integer> found = new EnumMap<>(Column.class);
    meant.forEach(heading -> layout.find(heading).ifPresent(column -> found.put(column, 0)));
    return layout.required().stream().filter(c -> !isGiven(c, layout, found)).count();
  }

  private void fault(RowFaultCode code, String heading, String name, String hint) {
    log.add(new RowFault(code, line, heading, name, hint));
  }
}
