package se.bokskjuts.data.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.Van;

/** Reads day files ({@code bokskjuts-day/1}), strictly: all faults at once, or the whole day. */
public final class DayFileReader {
  private DayFileReader() {}

  /** Throws {@link FileRefusedException} when anything in the file is wrong. */
  public static DayFile read(InputStream in) throws IOException {
    Faults faults = new Faults();
    ObjectNode root = JsonText.read(in, DayFile.FORMAT, faults);
    Fields fields = Fields.root(root, faults);
    Formats.require(fields, DayFile.FORMAT, faults);
    Optional<DayFile> day = day(fields, KnownIds.of(root));
    faults.refuseIfAny();
    return day.orElseThrow();
  }

  public static DayFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  public static DayFile read(String json) {
    try {
      return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<DayFile> day(Fields fields, KnownIds known) {
    LocalDate date = fields.date("date");
    Optional<BoxType> boxType = boxType(fields.object("boxType", true));
    List<Unit> units = PlaceFields.units(fields);
    List<SortPoint> sortPoints = PlaceFields.sortPoints(fields, known);
    int dockSeconds = fields.integer("dockSeconds", 0, Fields.DAY_SECONDS, 0);
    List<Van> vans = VanFields.vans(fields, known);
    Optional<TravelMatrix> matrix = MatrixFields.matrix(fields, known);
    List<Transfer> transfers = DemandFields.transfers(fields, known);
    List<HoldRequest> holds = DemandFields.holds(fields, known);
    Optional<Rates> rates = RateFields.rates(fields.object("rates", true));
    List<Pin> pins = PinFields.pins(fields, known);
    return fields.build(
        () ->
            new DayFile(
                date,
                boxType.orElseThrow(),
                units,
                sortPoints,
                dockSeconds,
                vans,
                matrix,
                transfers,
                holds,
                rates.orElseThrow(),
                pins));
  }

  private static Optional<BoxType> boxType(Fields box) {
    int millilitres = box.thousandths("litres", 10_000);
    int maxGrams = box.thousandths("maxKg", 10_000);
    int emptyGrams = box.thousandths("emptyKg", 10_000);
    boolean whole = box.has("litres") && box.has("maxKg") && box.has("emptyKg");
    if (whole && millilitres == 0) {
      box.fault(FileFaultCode.OUT_OF_RANGE, "litres", "0", "0.001 to 10000");
    }
    if (whole && maxGrams <= emptyGrams) {
      String max = "at most " + maxGrams + " g packed";
      String expected = "an empty box weighs " + emptyGrams + " g already";
      box.fault(FileFaultCode.CONTRADICTION, "maxKg", max, expected);
    }
    return box.build(() -> new BoxType(millilitres, maxGrams, emptyGrams));
  }

  /** Each of a list's objects read by one maker; those with faults are left out. */
  static <T> List<T> each(List<Fields> objects, Function<Fields, Optional<T>> f) {
    List<T> made = new ArrayList<>();
    objects.forEach(o -> f.apply(o).ifPresent(made::add));
    return made;
  }
}
