package se.bokskjuts.api.settings;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.store.DateSpan;
import se.bokskjuts.data.store.StoredVan;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * All that is decided of a van; prices in SEK.
 *
 * @param serves the only units it may stop at, beside its start and end; absent: any
 * @param weekdays when it runs its shift
 * @param maxWorkSeconds of work without a break; absent: no rule
 * @param absences days in the workshop or lent out, both ends included
 * @param source where capacity, emissions and prices come from
 */
public record VanSettings(
    String name,
    String start,
    String end,
    TimeWindow shift,
    Set<DayOfWeek> weekdays,
    int capacityBoxes,
    int capacityGrams,
    Optional<Set<String>> serves,
    Optional<Integer> rangeMetres,
    BigDecimal gramsCo2PerKm,
    BigDecimal fixed,
    BigDecimal perHour,
    BigDecimal perKm,
    Optional<Integer> maxWorkSeconds,
    int breakSeconds,
    List<DateSpan> absences,
    String source,
    boolean active) {

  /** A body may leave out what it leaves empty. */
  public VanSettings {
    name = Objects.requireNonNullElse(name, "");
    start = Objects.requireNonNullElse(start, "");
    end = Objects.requireNonNullElse(end, start);
    shift =
        Objects.requireNonNullElse(shift, new TimeWindow(LocalTime.of(7, 0), LocalTime.of(16, 0)));
    weekdays = weekdays == null ? Set.of() : new TreeSet<>(weekdays);
    serves = serves == null ? Optional.empty() : serves.map(TreeSet::new);
    rangeMetres = Objects.requireNonNullElse(rangeMetres, Optional.empty());
    gramsCo2PerKm = plain(gramsCo2PerKm);
    fixed = plain(fixed);
    perHour = plain(perHour);
    perKm = plain(perKm);
    maxWorkSeconds = Objects.requireNonNullElse(maxWorkSeconds, Optional.empty());
    absences = absences == null ? List.of() : List.copyOf(absences);
    source = Objects.requireNonNullElse(source, "");
  }

  /** 400.00 and 400 are the same: they must not look like a change. */
  private static BigDecimal plain(@Nullable BigDecimal amount) {
    BigDecimal any = Objects.requireNonNullElse(amount, BigDecimal.ZERO).stripTrailingZeros();
    return any.scale() < 0 ? any.setScale(0) : any;
  }

  static VanSettings of(StoredVan stored) {
    Van van = stored.van();
    return new VanSettings(
        stored.name(),
        van.start().value(),
        van.end().value(),
        van.shift(),
        stored.weekdays(),
        van.capacityBoxes(),
        van.capacityGrams(),
        van.serves().map(s -> s.stream().map(UnitId::value).collect(Collectors.toSet())),
        boxed(van.rangeMetres()),
        van.gramsCo2PerKm(),
        van.fixed(),
        van.perHour(),
        van.perKm(),
        boxed(van.maxWorkSeconds()),
        van.breakSeconds(),
        stored.absences(),
        stored.source(),
        stored.active());
  }

  StoredVan toStored(VanId id, int rowVersion) {
    Van van =
        new Van(
            id,
            UnitId.of(start),
            UnitId.of(end),
            shift,
            capacityBoxes,
            capacityGrams,
            serves.map(s -> s.stream().map(UnitId::of).collect(Collectors.toSet())),
            unboxed(rangeMetres),
            gramsCo2PerKm,
            fixed,
            perHour,
            perKm,
            unboxed(maxWorkSeconds),
            breakSeconds);
    return new StoredVan(van, name, weekdays, absences, source, active, rowVersion);
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private static OptionalInt unboxed(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
