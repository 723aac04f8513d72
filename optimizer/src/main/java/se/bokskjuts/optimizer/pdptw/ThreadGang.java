package se.bokskjuts.optimizer.pdptw;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs searches side by side and waits for all of them. */
final class ThreadGang {
  private ThreadGang() {}

  static void run(List<Runnable> searches) {
    if (searches.size() == 1) {
      searches.get(0).run();
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(searches.size());
    try {
      CompletableFuture.allOf(
              searches.stream()
                  .map(search -> CompletableFuture.runAsync(search, threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdown();
    }
  }
}
