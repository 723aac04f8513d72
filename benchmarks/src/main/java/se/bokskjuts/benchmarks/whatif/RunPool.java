package se.bokskjuts.benchmarks.whatif;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does runs, some at a time, each on its own core; the results are in the runs' order. */
final class RunPool {
  private final Simulator simulator;
  private final Simulator.Extras extras;

  RunPool(Simulator simulator, Simulator.Extras extras) {
    this.simulator = simulator;
    this.extras = extras;
  }

  List<RunResult> run(List<Run> runs, int threads, PrintWriter progress) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<RunResult>> futures = new ArrayList<>();
      runs.forEach(run -> futures.add(pool.submit(() -> one(run, progress))));
      List<RunResult> results = new ArrayList<>();
      for (Future<RunResult> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunStopped();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private RunResult one(Run run, PrintWriter progress) {
    RunResult result = simulator.run(run, extras, RunListener.SILENT, Thread::interrupted);
    synchronized (progress) {
      progress.println(run.scenario().name() + ", frö / seed " + run.seed());
      progress.flush();
    }
    return result;
  }
}
