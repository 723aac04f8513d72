package se.bokskjuts.data.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** The pins of a day file; two that cannot both be kept are a fault. */
final class PinFields {
  private static final List<String> TYPES = List.of("VAN_OF_UNIT", "FIRST_STOPS", "COPY", "STAYS");

  private PinFields() {}

  static List<Pin> pins(Fields day, KnownIds known) {
    List<Pin> pins = new ArrayList<>();
    Map<Object, String> decided = new HashMap<>();
    for (Fields object : day.objects("pins", "pin", false)) {
      Optional<Pin> pin = pin(object, known);
      pin.ifPresent(p -> refuseContrary(object, p, decided));
      pin.ifPresent(pins::add);
    }
    return pins;
  }

  private static Optional<Pin> pin(Fields pin, KnownIds known) {
    String type = pin.word("type", TYPES);
    if (!type.equals(pin.peek("type"))) {
      return Optional.empty();
    }
    return switch (type) {
      case "VAN_OF_UNIT" -> vanOfUnit(pin, known);
      case "FIRST_STOPS" -> firstStops(pin, known);
      case "COPY" -> copy(pin, known);
      default -> stays(pin, known);
    };
  }

  private static Optional<Pin> vanOfUnit(Fields pin, KnownIds known) {
    VanId van = References.van(pin, "van", known);
    UnitId unit = References.unit(pin, "unit", known);
    return pin.build(() -> new Pin.VanOfUnit(van, unit));
  }

  private static Optional<Pin> firstStops(Fields pin, KnownIds known) {
    VanId van = References.van(pin, "van", known);
    // A van may stop at a unit more than once, so the list may name one twice.
    List<UnitId> units = new ArrayList<>();
    List<String> ids = pin.texts("units", true);
    for (int i = 0; i < ids.size(); i++) {
      if (!known.units().contains(ids.get(i))) {
        String advice = DidYouMean.advice(ids.get(i), known.units());
        pin.fault(FileFaultCode.UNKNOWN_UNIT, "units[" + i + "]", ids.get(i), advice);
      }
      units.add(UnitId.of(ids.get(i)));
    }
    return pin.build(() -> new Pin.FirstStops(van, units));
  }

  private static Optional<Pin> copy(Fields pin, KnownIds known) {
    String hold =
        References.named(pin, "hold", known.copies().keySet(), FileFaultCode.UNKNOWN_HOLD);
    Set<String> copies = known.copies().get(hold);
    String item =
        copies == null
            ? pin.text("item")
            : References.named(pin, "item", copies, FileFaultCode.UNKNOWN_COPY);
    return pin.build(() -> new Pin.CopyOfHold(HoldId.of(hold), ItemId.of(item)));
  }

  private static Optional<Pin> stays(Fields pin, KnownIds known) {
    String transfer =
        References.named(pin, "transfer", known.movers(), FileFaultCode.UNKNOWN_TRANSFER);
    return pin.build(() -> new Pin.Stays(TransferId.of(transfer)));
  }

  /** A unit has one van, a van one beginning, a hold one copy. */
  private static void refuseContrary(Fields at, Pin pin, Map<Object, String> decided) {
    if (pin instanceof Pin.VanOfUnit p) {
      refuseOther(at, "van", List.of("unit", p.unit()), p.van().value(), decided);
    } else if (pin instanceof Pin.FirstStops p) {
      refuseOther(at, "units", List.of("van", p.van()), p.units().toString(), decided);
    } else if (pin instanceof Pin.CopyOfHold p) {
      refuseOther(at, "item", List.of("hold", p.hold()), p.item().value(), decided);
    }
  }

  private static void refuseOther(
      Fields at, String key, Object about, String choice, Map<Object, String> decided) {
    String earlier = decided.putIfAbsent(about, choice);
    if (earlier != null && !earlier.equals(choice)) {
      at.fault(FileFaultCode.CONTRADICTION, key, choice, "an earlier pin says " + earlier);
    }
  }
}
