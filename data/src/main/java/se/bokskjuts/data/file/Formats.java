package se.bokskjuts.data.file;

/** The {@code format} key: says what the file is, before anything else is believed. */
final class Formats {
  private Formats() {}

  /** A file of another format is refused at once: its other faults would only confuse. */
  static void require(Fields fields, String format, Faults faults) {
    if (!fields.has("format")) {
      fields.fault(FileFaultCode.MISSING, "format", "", "\"" + format + "\"");
      return;
    }
    int before = faults.count();
    String found = fields.text("format");
    if (faults.count() == before && !found.equals(format)) {
      fields.fault(FileFaultCode.WRONG_FORMAT, "format", found, format);
      faults.refuseIfAny();
    }
  }
}
