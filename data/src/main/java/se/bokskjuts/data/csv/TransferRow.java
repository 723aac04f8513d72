package se.bokskjuts.data.csv;

import java.time.LocalDate;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;

/**
 * An item that must go from one unit to another.
 *
 * @param synthetic whether the row is made up and says so
 * @param readySince the service day from which it waits
 */
public record TransferRow(
    long line,
    ItemId item,
    TransferKind kind,
    UnitId from,
    UnitId to,
    LocalDate readySince,
    ItemSize size,
    ItemText text,
    boolean synthetic)
    implements ImportRow {}
