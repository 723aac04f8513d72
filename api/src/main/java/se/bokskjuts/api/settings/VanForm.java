package se.bokskjuts.api.settings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;

/** A van's settings as the fields of its form: kg, km and minutes where people count in them. */
final class VanForm {
  private static final int GRAMS = 1000;
  private static final int METRES = 1000;
  private static final int SECONDS = 60;

  private VanForm() {}

  static VanSettings read(MultiValueMap<String, String> form, FieldFaults faults) {
    FormReader in = new FormReader(form, faults);
    Optional<Set<String>> serves =
        in.flag("limited") ? Optional.of(new TreeSet<>(in.list("serves"))) : Optional.empty();
    return new VanSettings(
        in.text("name"),
        in.text("start"),
        in.text("end"),
        in.window("shift"),
        in.weekdays("weekdays"),
        in.whole("capacityBoxes"),
        in.scaled("capacityKg", GRAMS),
        serves,
        in.scaledOrNone("rangeKm", METRES),
        in.decimal("gramsCo2PerKm"),
        in.decimal("fixed"),
        in.decimal("perHour"),
        in.decimal("perKm"),
        in.scaledOrNone("maxWorkMinutes", SECONDS),
        in.scaled("breakMinutes", SECONDS),
        in.spans("absences"),
        in.text("source"),
        in.flag("active"));
  }

  /** Another one alike: its name, its days away and where its figures come from are its own. */
  static MultiValueMap<String, String> proposal(VanSettings like) {
    MultiValueMap<String, String> form = write(like);
    List.of("name", "source", "absencesFrom", "absencesTo", "absencesReason").forEach(form::remove);
    return form;
  }

  static MultiValueMap<String, String> write(VanSettings van) {
    FormWriter out = new FormWriter();
    out.put("name", van.name());
    out.put("start", van.start());
    out.put("end", van.end());
    out.putWindows("shift", List.of(van.shift()));
    van.weekdays().forEach(d -> out.add("weekdays", d.name()));
    out.put("capacityBoxes", van.capacityBoxes());
    out.put("capacityKg", divided(van.capacityGrams(), GRAMS));
    out.putFlag("limited", van.serves().isPresent());
    van.serves().ifPresent(s -> s.forEach(unit -> out.add("serves", unit)));
    out.put("rangeKm", van.rangeMetres().map(m -> divided(m, METRES)));
    out.put("gramsCo2PerKm", van.gramsCo2PerKm().toPlainString());
    out.put("fixed", van.fixed().toPlainString());
    out.put("perHour", van.perHour().toPlainString());
    out.put("perKm", van.perKm().toPlainString());
    out.put("maxWorkMinutes", van.maxWorkSeconds().map(s -> divided(s, SECONDS)));
    out.put("breakMinutes", divided(van.breakSeconds(), SECONDS));
    out.putSpans("absences", van.absences());
    out.put("source", van.source());
    out.putFlag("active", van.active());
    return out.form();
  }

  private static String divided(int number, int by) {
    BigDecimal exact =
        BigDecimal.valueOf(number)
            .divide(BigDecimal.valueOf(by), MathContext.DECIMAL64)
            .stripTrailingZeros();
    return exact.toPlainString();
  }
}
