package se.bokskjuts.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Closed pieces of edges. A unit on the same edge, beside the closed piece, still gets out at its
 * own end: in a thin network an edge may be ten kilometres long.
 */
final class ClosedRoads {
  static final ClosedRoads NONE = new ClosedRoads();

  private record Piece(double from, double to) {}

  private final BitSet edges = new BitSet();
  private final Map<Integer, List<Piece>> pieces = new HashMap<>();

  /** Closes an edge between two shares of its length; equal shares close one spot of it. */
  void close(int edge, double from, double to) {
    edges.set(edge);
    pieces
        .computeIfAbsent(edge, e -> new ArrayList<>())
        .add(new Piece(Math.min(from, to), Math.max(from, to)));
  }

  boolean blocksThrough(int edge) {
    return edges.get(edge);
  }

  /** Whether a closed piece lies between two shares of the edge. */
  boolean blocks(int edge, double from, double to) {
    if (!edges.get(edge)) {
      return false;
    }
    double low = Math.min(from, to);
    double high = Math.max(from, to);
    return pieces.getOrDefault(edge, List.of()).stream()
        .anyMatch(piece -> piece.from() <= high && piece.to() >= low);
  }
}
