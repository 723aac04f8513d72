package se.bokskjuts.api.paper;

import java.util.List;

/** A van's day as its driver reads it; every value is finished text. */
record ManifestView(
    PaperDay.Frame frame,
    String van,
    String start,
    String end,
    String summary,
    String fullest,
    String breaks,
    String phoneQr,
    List<Row> rows) {

  /**
   * A stop, or a break between two stops.
   *
   * @param rest text of the break; empty for a stop
   * @param bringers vans that put some of the boxes down here earlier; empty if none did
   * @param emptyOff empty boxes to leave; empty if none
   * @param emptyOn empty boxes to take along; empty if none
   * @param geoQr picture of the address that opens navigation there
   */
  record Row(
      String rest,
      int number,
      String time,
      String leave,
      String window,
      UnitName unit,
      StopName name,
      String address,
      String doorNotes,
      String boxesOff,
      List<Pile> off,
      String emptyOff,
      String boxesOn,
      List<Boxes> on,
      String bringers,
      String emptyOn,
      String boxesAfter,
      String kgAfter,
      String geoQr) {
    static Row rest(String text) {
      UnitName none = new UnitName("", "", "");
      return new Row(
          text,
          0,
          "",
          "",
          "",
          none,
          StopName.NONE,
          "",
          "",
          "",
          List.of(),
          "",
          "",
          List.of(),
          "",
          "",
          "",
          "",
          "");
    }
  }

  /**
   * Boxes that are put down together.
   *
   * @param heading what is done with them: sorted, on with another van; empty for this unit's own
   */
  record Pile(String heading, List<Boxes> boxes) {}

  /**
   * Boxes with the same origin or destination.
   *
   * @param ids marked by the letter of the van that brought the box here, if one did
   * @param note at which stop they go off again; may be empty
   */
  record Boxes(UnitName unit, List<String> ids, String note) {}
}
