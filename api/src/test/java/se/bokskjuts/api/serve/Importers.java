package se.bokskjuts.api.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import se.bokskjuts.api.serve.Client.Answer;

/** Machines that send files without end, and remember what was answered. */
final class Importers {
  private static final int MACHINES = 3;
  private static final int LONG_FILE = 400;
  private static final AtomicInteger FILES = new AtomicInteger();

  /** One file. */
  record Sent(String name, List<String> barcodes) {
    byte[] content(String date) {
      StringBuilder csv = new StringBuilder("streckkod;typ;från;till;datum\n");
      for (String code : barcodes) {
        csv.append(code + ";HOLD;falu-stadsbibliotek;mora-bibliotek;" + date + "\n");
      }
      return csv.toString().getBytes(UTF_8);
    }
  }

  final Queue<Sent> accepted = new ConcurrentLinkedQueue<>();
  final Queue<Sent> doubtful = new ConcurrentLinkedQueue<>();
  final Queue<String> surprises = new ConcurrentLinkedQueue<>();
  private final Client client;
  private final String date;
  private final AtomicBoolean enough = new AtomicBoolean();
  private final ExecutorService machines = Executors.newFixedThreadPool(MACHINES);
  private CountDownLatch wished = new CountDownLatch(0);

  private Importers(Client client, String date) {
    this.client = client;
    this.date = date;
  }

  static Importers start(Client client, String date, long seed) {
    Importers all = new Importers(client, date);
    for (int i = 0; i < MACHINES; i++) {
      Random dice = new Random(seed + i);
      all.machines.execute(() -> all.sendOn(dice));
    }
    return all;
  }

  /** Sends nothing unless told. */
  static Importers idle(Client client, String date) {
    return new Importers(client, date);
  }

  private void sendOn(Random dice) {
    while (!enough.get()) {
      Sent file = file(dice.nextBoolean() ? 1 : 1 + dice.nextInt(LONG_FILE));
      try {
        note(file, send(client, file));
      } catch (UncheckedIOException e) {
        doubtful.add(file);
        rest();
      }
    }
  }

  private static Sent file(int rows) {
    int number = FILES.incrementAndGet();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      codes.add("3001%06d%04d".formatted(number, i));
    }
    return new Sent("fil" + number + ".csv", codes);
  }

  Answer send(Client to, Sent file) {
    return to.upload("/api/v1/imports", file.name(), file.content(date), Map.of("date", date));
  }

  private void note(Sent file, Answer answer) {
    if (answer.status() == 200) {
      accepted.add(file);
      wishCome();
    } else {
      doubtful.add(file);
      boolean told = answer.header("Content-Type").startsWith("application/problem+json");
      if (answer.status() != 503 || !told || answer.header("Retry-After").isEmpty()) {
        surprises.add(answer.status() + " " + answer.text());
      }
      rest();
    }
  }

  private synchronized void wishCome() {
    wished.countDown();
  }

  /** Throws when they do not come. */
  void awaitMore(int files) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(files);
    synchronized (this) {
      wished = latch;
    }
    if (!latch.await(5, TimeUnit.MINUTES)) {
      throw new AssertionError("no more files were taken in; " + surprises);
    }
  }

  private static void rest() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when each has its last answer. */
  void end() throws InterruptedException {
    enough.set(true);
    machines.shutdown();
    if (!machines.awaitTermination(3, TimeUnit.MINUTES)) {
      throw new AssertionError("a call has no end");
    }
  }
}
