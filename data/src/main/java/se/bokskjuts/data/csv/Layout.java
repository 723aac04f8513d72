package se.bokskjuts.data.csv;

import static se.bokskjuts.data.csv.Column.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A kind of CSV file: which columns it must and may have, and which it may have unread. */
public enum Layout {
  UNITS(
      FileKind.UNITS,
      EnumSet.of(ID, NAME, KIND, MUNICIPALITY, LAT, LON),
      EnumSet.of(
          CODE,
          WINDOWS,
          SERVICE_SECONDS,
          SECONDS_PER_BOX,
          MAX_BOXES_IN,
          EMPTY_BOXES,
          DOCK,
          PROMISED_WEEKDAYS,
          SORT_OPENS,
          SORT_CLOSES,
          SORT_SECONDS_PER_ITEM,
          SOURCE,
          FROM_MEMORY),
      List.of(
          "street_address",
          "gatuadress",
          "address",
          "adress",
          "postcode",
          "postnummer",
          "town",
          "ort",
          "note",
          "anteckning",
          "opening_hours_note",
          "confidence")),
  VANS(
      FileKind.VANS,
      EnumSet.of(ID, START, SHIFT_FROM, SHIFT_TO, CAPACITY_BOXES, CAPACITY_KG),
      EnumSet.of(
          END,
          SERVES,
          RANGE_KM,
          GRAMS_CO2_PER_KM,
          FIXED,
          PER_HOUR,
          PER_KM,
          MAX_WORK_SECONDS,
          BREAK_SECONDS),
      List.of("source", "källa", "note", "anteckning", "name", "namn", "regnr")),
  TRANSFERS(
      FileKind.TRANSFERS,
      EnumSet.of(BARCODE, FROM, TO),
      EnumSet.of(KIND, DATE, MEDIA, LITRES, KG, TITLE, SHELF, SOURCE),
      Passed.OVER_WITH_ITEMS),
  HOLDS(
      FileKind.HOLDS,
      EnumSet.of(HOLD, TO, BARCODE, AT),
      EnumSet.of(DATE, MEDIA, LITRES, KG, TITLE, SHELF, SOURCE),
      Passed.OVER_WITH_ITEMS),
  /** Koha's table branchtransfers as a guided report gives it. */
  KOHA_TRANSFERS(
      FileKind.TRANSFERS,
      EnumSet.of(ITEM_NUMBER, FROM, TO),
      EnumSet.of(
          BARCODE,
          DATE_REQUESTED,
          DATE_SENT,
          DATE_ARRIVED,
          DATE_CANCELLED,
          REASON,
          MEDIA,
          TITLE,
          SHELF),
      Passed.with("branchtransfer_id", "cancellation_reason")),
  /** Koha's holds queue as its export button gives it. */
  KOHA_HOLDS_QUEUE(
      FileKind.HOLDS,
      EnumSet.of(TITLE, BARCODE, TO),
      EnumSet.of(AT, DATE, MEDIA, SHELF),
      Passed.OVER_WITH_ITEMS);

  private final FileKind kind;
  private final Set<Column> required;
  private final Set<Column> optional;
  private final List<String> ignorable;

  Layout(FileKind kind, Set<Column> required, Set<Column> optional, List<String> ignorable) {
    this.kind = kind;
    this.required = required;
    this.optional = optional;
    this.ignorable = ignorable;
  }

  /** What a person calls it, such as {@code koha-transfers}. */
  public String preset() {
    return this == KOHA_HOLDS_QUEUE
        ? "koha-holds"
        : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public FileKind kind() {
    return kind;
  }

  public Set<Column> required() {
    return Set.copyOf(required);
  }

  public Set<Column> optional() {
    return Set.copyOf(optional);
  }

  /** Headings of columns that may stand in the file and are not read. */
  public List<String> ignorable() {
    return ignorable;
  }

  /** Koha's files are told from ours by headings that only they have. */
  boolean isSigned(List<String> headings) {
    Set<String> signs =
        switch (this) {
          case KOHA_TRANSFERS -> Set.of("itemnumber", "frombranch", "tobranch", "datesent");
          case KOHA_HOLDS_QUEUE -> Set.of("sendto");
          default -> Set.of();
        };
    return signs.isEmpty() || headings.stream().map(Column::key).anyMatch(signs::contains);
  }

  boolean isIgnorable(String heading) {
    String key = Column.key(heading);
    return ignorable.stream().anyMatch(known -> Column.key(known).equals(key));
  }

  /** The layout's column that the heading names. */
  Optional<Column> find(String heading) {
    return Arrays.stream(Column.values())
        .filter(c -> required.contains(c) || optional.contains(c))
        .filter(c -> c.isCalled(heading))
        .findFirst();
  }
}
