package se.bokskjuts.benchmarks.pdptw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.optimizer.pdptw.PdptwNode;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/**
 * Reads Solomon's files: among headings a line of vehicles and capacity, then a line per customer
 * of number, x, y, demand, ready, due, service.
 */
final class SolomonFile {
  private SolomonFile() {}

  static PdptwProblem read(Path file) {
    return parse(file, NumberLine.readAll(file));
  }

  static PdptwProblem parse(Path file, List<NumberLine> lines) {
    if (lines.isEmpty() || lines.get(0).count() != 2) {
      throw new InstanceFormatException(file + ": no line of Solomon's \"NUMBER CAPACITY\"");
    }
    List<PdptwNode> nodes = new ArrayList<>();
    for (NumberLine line : lines.subList(1, lines.size())) {
      line.expect(7, nodes.size());
      nodes.add(
          PdptwNode.single(
              line.real(1), line.real(2), line.whole(3), line.real(4), line.real(5), line.real(6)));
    }
    NumberLine head = lines.get(0);
    return PdptwProblem.of(NumberLine.nameOf(file), head.whole(0), head.whole(1), nodes);
  }
}
