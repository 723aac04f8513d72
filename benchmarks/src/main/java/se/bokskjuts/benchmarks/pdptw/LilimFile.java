package se.bokskjuts.benchmarks.pdptw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.optimizer.pdptw.PdptwNode;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/**
 * Reads Li &amp; Lim's files: a line of vehicles, capacity and speed, then a line per node of
 * number, x, y, demand, ready, due, service, origin, destination.
 */
final class LilimFile {
  private LilimFile() {}

  static PdptwProblem read(Path file) {
    return parse(file, NumberLine.readAll(file));
  }

  static PdptwProblem parse(Path file, List<NumberLine> lines) {
    if (lines.isEmpty() || lines.get(0).count() != 3) {
      throw new InstanceFormatException(
          file + ": line 1 is not Li & Lim's \"vehicles capacity speed\"");
    }
    List<PdptwNode> nodes = new ArrayList<>();
    for (NumberLine line : lines.subList(1, lines.size())) {
      line.expect(9, nodes.size());
      nodes.add(
          new PdptwNode(
              line.real(1),
              line.real(2),
              line.whole(3),
              line.real(4),
              line.real(5),
              line.real(6),
              line.whole(7),
              line.whole(8)));
    }
    NumberLine head = lines.get(0);
    return PdptwProblem.of(NumberLine.nameOf(file), head.whole(0), head.whole(1), nodes);
  }
}
