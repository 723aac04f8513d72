package se.bokskjuts.data.store;

import java.util.Optional;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/**
 * What reports that came after a day was closed change of one item.
 *
 * @param item a hold under its own id
 * @param was where it was when the day was closed; absent if nobody had found it
 * @param is where it is as everybody reported; absent if nobody found it
 */
public record LateChange(
    TransferId item, Optional<UnitId> was, Optional<UnitId> is, Standing standing) {
  /** Whether the item's row says so. */
  public enum Standing {
    /** Not yet. */
    OPEN,
    AMENDED,
    /** A later plan has it, or it moved on: what that plan reports decides. */
    MOVED_ON
  }
}
