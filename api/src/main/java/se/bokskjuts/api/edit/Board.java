package se.bokskjuts.api.edit;

import java.util.List;

/**
 * All that the page of a draft shows beside the plan itself.
 *
 * @param version what the next change must still find
 * @param tone of the change of cost: good, warn or plain
 * @param say what is read aloud after a change
 * @param chosen the stop that the last step moved, such as {@code bil-1|3}; may be empty
 * @param closed spots of closed roads, {@code lat,lon;lat,lon}
 */
record Board(
    int version,
    String cost,
    String sinceStart,
    String sinceLast,
    String tone,
    String say,
    String chosen,
    List<String> broken,
    List<StepLine> steps,
    boolean canUndo,
    boolean canRedo,
    List<VanCard> vans,
    List<String> vansOut,
    List<Choice> units,
    List<Choice> closedUnits,
    List<PinLine> pins,
    List<RoadLine> roads,
    String closed) {

  /** A step of the history. */
  record StepLine(int number, String text, String author, String time, boolean undone) {}

  /** A unit to choose. */
  record Choice(String id, String name) {}

  /** A pin in words, with the form fields that take it away. */
  record PinLine(String text, String type, String name, String value) {}

  /** A closed road. */
  record RoadLine(double lat, double lon, String label) {}

  /** A van with its stops, or without. */
  record VanCard(
      String id, int colour, String from, String to, String summary, List<StopRow> stops) {}

  /**
   * A stop to move.
   *
   * @param unload boxes off, by id
   * @param load boxes on, by id
   */
  record StopRow(
      int number,
      String unit,
      String name,
      String arrive,
      String start,
      String depart,
      List<BoxChip> unload,
      List<BoxChip> load,
      int boxesAboard,
      int kgAboard,
      boolean pinned,
      boolean inPinnedStart) {}

  /** A box. */
  record BoxChip(String id, String title, boolean byHand) {}
}
