package se.bokskjuts.data.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * What a driver or a unit reports of a published plan.
 *
 * @param id given by the reporting device: sent twice it counts once
 * @param van whose stop or box it tells of; empty in the reports of a unit
 * @param stopIndex which of the van's stops, from 0
 * @param unit where it happened
 * @param transfer whose item was or was not found
 * @param reason why, where something went otherwise than planned
 * @param happenedAt by the device's clock, which may be wrong
 * @param reportedBy {@code driver:VAN} or {@code unit:UNIT} by a link, else an account's name
 */
public record DeliveryEvent(
    UUID id,
    UUID plan,
    EventKind kind,
    Optional<VanId> van,
    OptionalInt stopIndex,
    UnitId unit,
    Optional<BoxId> box,
    Optional<TransferId> transfer,
    Optional<Reason> reason,
    Instant happenedAt,
    String reportedBy) {
  /** As it happened; of two at the same moment the order of their ids decides, everywhere alike. */
  public static final Comparator<DeliveryEvent> AS_IT_HAPPENED =
      Comparator.comparing(DeliveryEvent::happenedAt).thenComparing(event -> event.id().toString());

  /** The same report of the same moment, whoever stores it when. */
  public DeliveryEvent of(UUID otherPlan, OptionalInt otherStop) {
    return new DeliveryEvent(
        id, otherPlan, kind, van, otherStop, unit, box, transfer, reason, happenedAt, reportedBy);
  }
}
