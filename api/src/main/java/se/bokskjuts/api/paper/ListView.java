package se.bokskjuts.api.paper;

import java.util.ArrayList;
import java.util.List;

/** A pick list or sort list: blocks of rows, box by box; every value is finished text. */
record ListView(
    PaperDay.Frame frame,
    UnitName unit,
    String heading,
    String intro,
    List<VanLine> vans,
    List<Block> blocks,
    List<Arrival> arrivals) {

  /** A van that stops here today. */
  record VanLine(String time, String letter, String colour, String van, int out, int in) {}

  /** A box that comes here today. */
  record Arrival(String time, String letter, String colour, String box, String from, String kind) {}

  /**
   * Rows under one heading: one box, or what stays.
   *
   * @param code short code shown large beside the heading; empty for none
   * @param letter of the van that takes the box; empty for none
   * @param ticks whether rows are ticked off
   * @param target heading of the column that says where each item goes; empty: no such column
   */
  record Block(
      String heading,
      String code,
      String letter,
      String colour,
      String kind,
      boolean sort,
      String facts,
      String more,
      boolean ticks,
      String target,
      List<Row> rows) {
    Block withRows(String newHeading, List<Row> newRows) {
      return new Block(
          newHeading, code, letter, colour, kind, sort, facts, more, ticks, target, newRows);
    }
  }

  record Row(String shelf, String barcode, String title, String why, String target) {}

  /**
   * Cuts blocks into documents of at most so many rows, so that a list of any length is printed in
   * little memory; a block longer than that is continued.
   */
  static List<List<Block>> parts(List<Block> blocks, int most, String continued) {
    List<List<Block>> parts = new ArrayList<>();
    List<Block> part = new ArrayList<>();
    int rows = 0;
    for (Block block : blocks) {
      for (Block piece : pieces(block, most, continued)) {
        int size = Math.max(1, piece.rows().size());
        if (rows > 0 && rows + size > most) {
          parts.add(List.copyOf(part));
          part.clear();
          rows = 0;
        }
        part.add(piece);
        rows += size;
      }
    }
    parts.add(List.copyOf(part));
    return parts;
  }

  private static List<Block> pieces(Block block, int most, String continued) {
    if (block.rows().size() <= most) {
      return List.of(block);
    }
    List<Block> pieces = new ArrayList<>();
    for (int from = 0; from < block.rows().size(); from += most) {
      int to = Math.min(block.rows().size(), from + most);
      String heading = from == 0 ? block.heading() : block.heading() + " " + continued;
      pieces.add(block.withRows(heading, block.rows().subList(from, to)));
    }
    return pieces;
  }
}
