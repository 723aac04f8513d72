package se.bokskjuts.api.jobs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Work that takes seconds, done once for all who ask the same, and away from them: who asks may
 * leave and come back. The last answers are kept; what failed is tried again when next asked.
 */
final class Trying<K, V> implements AutoCloseable {
  private final ExecutorService threads;
  private final Map<K, Asked<V>> known;
  private volatile boolean closed;

  Trying(int kept, int atOnce) {
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Asked<V>> last) {
            return size() > kept;
          }
        };
    this.threads =
        Executors.newFixedThreadPool(
            atOnce,
            work -> {
              Thread thread = new Thread(work, "bokskjuts-trying");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** One piece of work and how far it is. */
  static final class Asked<V> {
    private final CompletableFuture<V> answer = new CompletableFuture<>();
    private final AtomicInteger steps = new AtomicInteger();

    /** How often the work has asked whether to stop. */
    int steps() {
      return steps.get();
    }

    /** Waits for as long as it takes. */
    V await() {
      try {
        return answer.join();
      } catch (CompletionException e) {
        throw causeOf(e);
      }
    }

    /** Empty where the work takes longer. */
    Optional<V> within(Duration patience) {
      try {
        return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException e) {
        throw causeOf(e);
      }
    }

    private static RuntimeException causeOf(Exception e) {
      return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /**
   * What is under way or done for the key, or begun now.
   *
   * @param work is given the question whether to stop, and asks it at each step
   */
  Asked<V> ask(K key, Function<BooleanSupplier, V> work) {
    synchronized (known) {
      return known.computeIfAbsent(
          key,
          k -> {
            Asked<V> mine = new Asked<>();
            threads.execute(() -> run(k, mine, work));
            return mine;
          });
    }
  }

  /** What is under way or done for the key. */
  Optional<Asked<V>> find(K key) {
    synchronized (known) {
      return Optional.ofNullable(known.get(key));
    }
  }

  private void run(K key, Asked<V> mine, Function<BooleanSupplier, V> work) {
    try {
      mine.answer.complete(
          work.apply(
              () -> {
                mine.steps.incrementAndGet();
                return closed;
              }));
    } catch (RuntimeException | Error e) {
      synchronized (known) {
        known.remove(key, mine);
      }
      mine.answer.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    threads.shutdown();
  }
}
