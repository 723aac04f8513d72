package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs searches side by side, the first in the caller's thread. */
final class Strands {
  private Strands() {}

  static List<List<Entry[][]>> run(List<RepairSearch> searches, Entry[][] from) {
    List<FutureTask<List<Entry[][]>>> tasks = new ArrayList<>();
    for (RepairSearch search : searches) {
      tasks.add(new FutureTask<>(() -> search.run(from)));
    }
    for (int i = 1; i < tasks.size(); i++) {
      Thread thread = new Thread(tasks.get(i), "replan-" + (i + 1));
      thread.setDaemon(true);
      thread.start();
    }
    tasks.get(0).run();
    List<List<Entry[][]>> found = new ArrayList<>();
    tasks.forEach(task -> found.add(get(task)));
    return found;
  }

  private static List<Entry[][]> get(FutureTask<List<Entry[][]>> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
