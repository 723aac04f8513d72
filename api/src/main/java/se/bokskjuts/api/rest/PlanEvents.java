package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.bokskjuts.api.jobs.BestCost;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.api.jobs.Planning;

/**
 * Server-sent events of a search. They are read from the database, because another process may be
 * the one that solves.
 */
@RestController
@Tag(name = "plans")
class PlanEvents {
  private static final Logger LOG = LoggerFactory.getLogger(PlanEvents.class);
  private static final long LOOK_EVERY_MILLIS = 400;
  private static final long LONGEST_MILLIS = 2 * 3600 * 1000L;

  private final Planning planning;
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "plan-events");
            thread.setDaemon(true);
            return thread;
          });

  PlanEvents(Planning planning) {
    this.planning = planning;
  }

  @GetMapping(path = "/api/v1/plans/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(operationId = "followPlan", summary = "Live: best cost over time, then the end state")
  SseEmitter follow(@PathVariable UUID id) {
    planning.get(id);
    SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
    Follower follower = new Follower(id, emitter);
    ScheduledFuture<?> looking =
        clock.scheduleWithFixedDelay(follower::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    follower.looking.set(looking);
    emitter.onCompletion(() -> looking.cancel(false));
    emitter.onTimeout(emitter::complete);
    emitter.onError(fault -> looking.cancel(false));
    return emitter;
  }

  @PreDestroy
  void close() {
    clock.shutdownNow();
  }

  private final class Follower {
    private final UUID id;
    private final SseEmitter emitter;
    private final AtomicReference<ScheduledFuture<?>> looking = new AtomicReference<>();
    private int heard;
    private Optional<PlanState> said = Optional.empty();

    Follower(UUID id, SseEmitter emitter) {
      this.id = id;
      this.emitter = emitter;
    }

    void look() {
      try {
        PlanState state = planning.get(id).state();
        for (BestCost best : planning.progress(id, heard)) {
          emitter.send(
              SseEmitter.event().id(String.valueOf(best.number())).name("best").data(best));
          heard = best.number();
        }
        if (!said.equals(Optional.of(state))) {
          emitter.send(SseEmitter.event().name("state").data(Map.of("state", state)));
          said = Optional.of(state);
        }
        if (!state.isUnderWay()) {
          end();
        }
      } catch (IOException | IllegalStateException e) {
        LOG.debug("the reader of plan {} left", id, e);
        stop();
      } catch (RuntimeException e) {
        LOG.warn("the events of plan {} ended", id, e);
        end();
      }
    }

    private void end() {
      stop();
      emitter.complete();
    }

    private void stop() {
      ScheduledFuture<?> future = looking.get();
      if (future != null) {
        future.cancel(false);
      }
    }
  }
}
