package se.bokskjuts.data.csv;

import java.util.Optional;

/** Makes a row of a layout from its cells; empty if the row is faulty or not to be read. */
interface RowParser {
  Optional<? extends ImportRow> parse(Cells cells);

  static RowParser of(Layout layout, ReadSettings settings) {
    return switch (layout) {
      case UNITS -> new UnitRowParser();
      case VANS -> new VanRowParser(settings.units());
      case TRANSFERS -> new TransferRowParser(settings);
      case HOLDS -> new HoldCopyRowParser(settings);
      case KOHA_TRANSFERS -> new KohaTransferParser(settings);
      case KOHA_HOLDS_QUEUE -> new KohaHoldParser(settings);
    };
  }
}
