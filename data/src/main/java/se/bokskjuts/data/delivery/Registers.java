package se.bokskjuts.data.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * The last word on each thing, by a total order of the events: any order of their coming and any
 * number of repetitions gives the same.
 */
final class Registers {
  private record Key(EventKind.Subject subject, List<Object> thing) {}

  private final Map<Key, DeliveryEvent> last = new HashMap<>();
  private final Map<StopRef, Instant> firstHeard = new HashMap<>();

  Registers(Collection<DeliveryEvent> events) {
    for (DeliveryEvent event : events) {
      last.merge(keyOf(event), event, Registers::later);
      stopOf(event)
          .ifPresent(
              stop -> firstHeard.merge(stop, event.happenedAt(), (a, b) -> a.isBefore(b) ? a : b));
    }
  }

  private static DeliveryEvent later(DeliveryEvent a, DeliveryEvent b) {
    return DeliveryEvent.AS_IT_HAPPENED.compare(a, b) >= 0 ? a : b;
  }

  private static Key keyOf(DeliveryEvent event) {
    return switch (event.kind().subject()) {
      case ARRIVAL, STOP -> key(event.kind(), stopOf(event).orElseThrow());
      case LOAD, UNLOAD ->
          key(event.kind(), stopOf(event).orElseThrow(), event.box().orElseThrow());
      case RECEIPT -> key(event.kind(), event.unit(), event.box().orElseThrow());
      case ITEM -> key(event.kind(), event.transfer().orElseThrow());
      case VAN -> key(event.kind(), event.van().orElseThrow());
    };
  }

  private static Key key(EventKind kind, Object... thing) {
    return new Key(kind.subject(), List.of(thing));
  }

  private static Optional<StopRef> stopOf(DeliveryEvent event) {
    return event.stopIndex().isPresent()
        ? event.van().map(van -> new StopRef(van, event.stopIndex().getAsInt()))
        : Optional.empty();
  }

  private Optional<Mark> find(EventKind.Subject subject, Object... thing) {
    return Optional.ofNullable(last.get(new Key(subject, List.of(thing)))).map(Mark::of);
  }

  Optional<Mark> stop(StopRef stop) {
    return find(EventKind.Subject.STOP, stop);
  }

  Optional<Instant> firstHeard(StopRef stop) {
    return Optional.ofNullable(firstHeard.get(stop));
  }

  /** Empty also where it was undone. */
  Optional<Mark> load(StopRef stop, BoxId box) {
    return find(EventKind.Subject.LOAD, stop, box).filter(m -> m.kind() != EventKind.LOAD_UNDONE);
  }

  Optional<Mark> unload(StopRef stop, BoxId box) {
    return find(EventKind.Subject.UNLOAD, stop, box)
        .filter(m -> m.kind() != EventKind.UNLOAD_UNDONE);
  }

  Optional<Mark> receipt(UnitId unit, BoxId box) {
    return find(EventKind.Subject.RECEIPT, unit, box)
        .filter(m -> m.kind() != EventKind.RECEIPT_UNDONE);
  }

  Optional<Mark> notFound(TransferId item) {
    return find(EventKind.Subject.ITEM, item).filter(m -> m.kind() == EventKind.ITEM_NOT_FOUND);
  }

  Optional<Mark> stopped(VanId van) {
    return find(EventKind.Subject.VAN, van).filter(m -> m.kind() == EventKind.VAN_STOPPED);
  }
}
