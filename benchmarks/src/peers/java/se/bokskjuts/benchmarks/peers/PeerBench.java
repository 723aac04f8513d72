package se.bokskjuts.benchmarks.peers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.bokskjuts.benchmarks.pdptw.BestKnown;
import se.bokskjuts.benchmarks.pdptw.InstanceFiles;
import se.bokskjuts.optimizer.pdptw.PdptwChecker;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/** Lets each solver loose on each instance, one after another, and prints a table. */
@Command(name = "peers", mixinStandardHelpOptions = true)
public final class PeerBench implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Instances or a folder.")
  private List<Path> named = List.of();

  @Option(names = "--seconds", defaultValue = "30", description = "Wall time each.")
  private double seconds;

  @Option(names = "--threads", defaultValue = "2", description = "Where a solver has threads.")
  private int threads;

  @Option(names = "--seed", defaultValue = "1", description = "Where a solver takes a seed.")
  private long seed;

  private final List<Peer> peers =
      List.of(new BokskjutsPeer(), new OrToolsPeer(), new JspritPeer(), new TimefoldPeer());

  public static void main(String[] args) {
    System.exit(new CommandLine(new PeerBench()).execute(args));
  }

  @Override
  public Integer call() {
    StringBuilder head = new StringBuilder("| instance | best known |");
    peers.forEach(peer -> head.append(' ').append(peer.name()).append(" |"));
    System.out.println(head);
    System.out.println("| --- |" + " ---: |".repeat(peers.size() + 1));
    for (Path file : InstanceFiles.list(named)) {
      System.out.println(row(file));
    }
    return 0;
  }

  private String row(Path file) {
    PdptwProblem problem = InstanceFiles.read(file);
    Map<String, BestKnown> known = InstanceFiles.bestKnownBeside(file);
    List<String> cells = new ArrayList<>();
    cells.add(problem.name());
    BestKnown best = known.get(problem.name());
    cells.add(best == null ? "" : text(best.vehicles(), best.distance()));
    for (Peer peer : peers) {
      cells.add(cell(peer, problem));
    }
    return "| " + String.join(" | ", cells) + " |";
  }

  private String cell(Peer peer, PdptwProblem problem) {
    Duration limit = Duration.ofMillis(Math.round(seconds * 1000));
    long begin = System.nanoTime();
    List<List<Integer>> routes = peer.solve(problem, limit, threads, seed);
    double used = (System.nanoTime() - begin) / 1e9;
    System.err.printf(Locale.ROOT, "%s %s %.1f s%n", problem.name(), peer.name(), used);
    List<String> faults = PdptwChecker.listFaults(problem, routes);
    return faults.isEmpty()
        ? text(routes.size(), PdptwChecker.lengthOf(problem, routes))
        : "nothing feasible";
  }

  private static String text(int vehicles, double distance) {
    return String.format(Locale.ROOT, "%d / %.2f", vehicles, distance);
  }
}
