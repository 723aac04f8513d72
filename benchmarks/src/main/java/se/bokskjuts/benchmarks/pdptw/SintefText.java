package se.bokskjuts.benchmarks.pdptw;

import java.util.List;
import java.util.stream.Collectors;
import se.bokskjuts.optimizer.pdptw.PdptwSolution;

/** Routes as SINTEF publishes them: a heading, then {@code Route 1 : 3 5 7}. */
final class SintefText {
  private SintefText() {}

  static String of(String instance, PdptwSolution solution) {
    StringBuilder text = new StringBuilder();
    text.append("Instance name : ").append(instance).append('\n');
    text.append("Authors       : Bokskjuts\n");
    text.append("Solution\n");
    int number = 1;
    for (List<Integer> route : solution.routes()) {
      String nodes = route.stream().map(String::valueOf).collect(Collectors.joining(" "));
      text.append("Route ").append(number++).append(" : ").append(nodes).append('\n');
    }
    return text.toString();
  }
}
