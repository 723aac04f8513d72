package se.bokskjuts.data.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * What a driver or a unit reports of a published plan.
 *
 * @param id given by the reporting device: sent twice it counts once
 * @param stopIndex which of the van's stops, from 0
 * @param reason in words; empty if all went well
 * @param happenedAt by the device's clock, which may be wrong
 */
public record DeliveryEvent(
    UUID id,
    UUID plan,
    VanId van,
    UnitId unit,
    OptionalInt stopIndex,
    Optional<BoxId> box,
    Optional<ItemId> item,
    Kind kind,
    String reason,
    Instant happenedAt) {
  /** What happened; those from {@code STOP_MISSED} on mend what the plan says. */
  public enum Kind {
    ARRIVED,
    DEPARTED,
    LOADED,
    UNLOADED,
    RECEIVED,
    STOP_MISSED,
    NOT_LOADED,
    NOT_UNLOADED,
    NOT_RECEIVED,
    ITEM_NOT_FOUND
  }
}
