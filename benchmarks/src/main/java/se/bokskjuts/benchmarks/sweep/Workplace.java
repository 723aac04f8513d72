package se.bokskjuts.benchmarks.sweep;

import java.util.Optional;
import se.bokskjuts.data.sweep.Worker;

/**
 * The database with this process's worker at it. Closed once, by whoever is first: the verb when it
 * is done or the machine when the process is stopped.
 */
final class Workplace implements AutoCloseable {
  private final SharedDatabase shared;
  private final SweepWorker worker;
  private boolean closed;

  private Workplace(SharedDatabase shared, SweepWorker worker) {
    this.shared = shared;
    this.worker = worker;
  }

  /**
   * @param url of the database; empty: as {@link SharedDatabase#open} finds it
   * @param threads runs at a time
   */
  static Workplace open(Optional<String> url, int threads) {
    SharedDatabase shared = SharedDatabase.open(url);
    try {
      Workplace opened = new Workplace(shared, SweepWorker.start(shared, worker(threads)));
      Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "leaving"));
      return opened;
    } catch (RuntimeException e) {
      shared.close();
      throw e;
    }
  }

  private static Worker worker(int threads) {
    String machine = Optional.ofNullable(System.getenv("HOSTNAME")).orElse("localhost");
    return new Worker(
        machine + ":" + ProcessHandle.current().pid(),
        threads,
        System.getProperty("bokskjuts.commit", "?"));
  }

  SharedDatabase shared() {
    return shared;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      worker.close();
    } finally {
      shared.close();
    }
  }
}
