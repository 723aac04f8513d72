package se.bokskjuts.api.paper;

import java.util.List;

/**
 * A box label; every value is finished text, sizes in points.
 *
 * @param code128 picture; empty where the box id has letters that Code 128 lacks
 * @param heavy empty unless the box is heavier than repeated lifts allow
 */
record LabelView(
    UnitName to,
    int codeSize,
    int nameSize,
    String municipality,
    boolean sort,
    String kind,
    String kindMeans,
    String from,
    List<Hop> hops,
    String boxId,
    int boxIdSize,
    String code128,
    String qr,
    String date,
    String content,
    String heavy,
    String plan) {

  /**
   * One van's part of the way.
   *
   * @param stop number of the stop where the van puts the box off
   */
  record Hop(String letter, String colour, int stop, String text) {}
}
