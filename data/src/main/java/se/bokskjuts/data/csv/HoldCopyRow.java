package se.bokskjuts.data.csv;

import java.time.LocalDate;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.UnitId;

/**
 * One copy that can fill a hold; a hold with three copies has three rows.
 *
 * @param to where the hold is to be collected
 * @param at where the copy stands
 * @param synthetic whether the row is made up and says so
 * @param readySince the service day from which the hold waits
 */
public record HoldCopyRow(
    long line,
    HoldId hold,
    UnitId to,
    LocalDate readySince,
    ItemId item,
    UnitId at,
    ItemSize size,
    ItemText text,
    boolean synthetic)
    implements ImportRow {}
