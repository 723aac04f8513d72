package se.bokskjuts.api.whatif;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.config.ServeSettings;
import se.bokskjuts.data.sweep.SweepStore;
import se.bokskjuts.data.sweep.WorkerStore;

/**
 * Whoever has one machine need not start a worker by hand: while there is work and nobody to do it,
 * the service keeps one process of its own at it, at a low priority. It ends when the work does, or
 * with the service.
 */
@Component
class WorkerBeside {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerBeside.class);
  private static final long LOOK_EVERY_MILLIS = 2000;
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final Path NICE = Path.of("/usr/bin/nice");

  private final WhatIfSettings settings;
  private final ServeSettings serve;
  private final HikariDataSource source;
  private final SweepStore sweeps;
  private final WorkerStore workers;
  private Optional<Process> child = Optional.empty();
  private Instant notBefore = Instant.EPOCH;

  WorkerBeside(
      WhatIfSettings settings,
      ServeSettings serve,
      HikariDataSource source,
      SweepStore sweeps,
      WorkerStore workers) {
    this.settings = settings;
    this.serve = serve;
    this.source = source;
    this.sweeps = sweeps;
    this.workers = workers;
  }

  /** Whether the service sees to a worker by itself. */
  boolean isOffered() {
    return !settings.worker().isBlank() && Files.isReadable(Path.of(settings.worker()));
  }

  @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
  synchronized void look() {
    boolean working = child.map(Process::isAlive).orElse(false);
    if (isOffered()
        && !working
        && Instant.now().isAfter(notBefore)
        && !sweeps.listLive().isEmpty()
        && workers.list().isEmpty()) {
      start();
    }
  }

  private void start() {
    // A worker that dies at once is not started again and again.
    notBefore = Instant.now().plus(PAUSE);
    File log = serve.database().directory().resolveSibling("worker.log").toFile();
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().put("BOKSKJUTS_DATABASE_URL", source.getJdbcUrl());
    Optional.ofNullable(source.getUsername())
        .ifPresent(user -> builder.environment().put("BOKSKJUTS_DATABASE_USER", user));
    Optional.ofNullable(source.getPassword())
        .ifPresent(word -> builder.environment().put("BOKSKJUTS_DATABASE_PASSWORD", word));
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log));
    try {
      child = Optional.of(builder.start());
    } catch (IOException e) {
      LOG.warn("no worker could be started; ./bokskjuts work starts one by hand", e);
    }
  }

  private List<String> command() {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      words.addAll(List.of(NICE.toString(), "-n", "10"));
    }
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Djava.awt.headless=true");
    words.add("-Dbokskjuts.commit=" + System.getProperty("bokskjuts.commit", "?"));
    words.addAll(List.of("-jar", settings.worker(), "work", "--until-done", "--with-parent"));
    words.addAll(List.of("--threads", String.valueOf(threads())));
    return words;
  }

  private int threads() {
    return settings.threads() > 0 ? settings.threads() : Runtime.getRuntime().availableProcessors();
  }

  @PreDestroy
  synchronized void end() {
    child.ifPresent(Process::destroy);
  }
}
