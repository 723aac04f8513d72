package se.bokskjuts.api.vroom;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.vrp.GivenRoutes;
import se.bokskjuts.optimizer.vrp.GivenStep;
import se.bokskjuts.optimizer.vrp.InitialRouteException;
import se.bokskjuts.optimizer.vrp.JudgedRoute;
import se.bokskjuts.optimizer.vrp.VrpSolution;
import se.bokskjuts.optimizer.vrp.VrpSolver;

/** Answers VROOM's input: reads, finds the roads, searches, tells. */
@Service
class Vroom {
  private static final long SEED = 1;
  private static final long FEWEST_STEPS = 2_000;
  private static final long STEPS_PER_TASK = 600;
  private static final long MOST_STEPS = 80_000;
  private static final int MOST_EXPLORATION = 5;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final VroomSettings settings;
  private final RoadTables roads;
  private final UnassignedWords words;
  private final Semaphore turns;
  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  Vroom(VroomSettings settings, RoadTables roads, UnassignedWords words) {
    this.settings = settings;
    this.roads = roads;
    this.words = words;
    turns = new Semaphore(settings.atOnce(), true);
  }

  /** Throws {@link VroomRefusal}. */
  ObjectNode answer(byte[] body) {
    if (body.length > settings.mostBytes()) {
      throw VroomRefusal.of(
          VroomRefusal.Code.TOO_LARGE,
          "The input has more than " + settings.mostBytes() + " bytes.");
    }
    long began = System.nanoTime();
    VroomOrder order = VroomReader.read(parse(body), settings);
    long read = System.nanoTime();
    awaitTurn();
    try {
      VroomProblem problem = new VroomProblem(order, roads);
      long routed = System.nanoTime();
      VroomAnswer writing = new VroomAnswer(problem, roads, words);
      ObjectNode answer =
          order.options().planMode() ? writing.of(judged(problem)) : writing.of(solve(problem));
      ObjectNode times = ((ObjectNode) answer.get("summary")).putObject("computing_times");
      times.put("loading", (read - began) / NANOS_PER_MILLI);
      times.put("routing", (routed - read) / NANOS_PER_MILLI);
      times.put("solving", (System.nanoTime() - routed) / NANOS_PER_MILLI);
      return answer;
    } finally {
      turns.release();
    }
  }

  private JsonNode parse(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      // What is nested too deep has no place.
      String place =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw VroomRefusal.of(VroomRefusal.Code.INPUT, "The input is no valid JSON" + place + ".");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitTurn() {
    try {
      if (!turns.tryAcquire(settings.longestWait().toMillis(), TimeUnit.MILLISECONDS)) {
        throw VroomRefusal.of(
            VroomRefusal.Code.BUSY, "Too many calls are being solved. Try again in a while.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw VroomRefusal.of(VroomRefusal.Code.BUSY, "The service is shutting down.");
    }
  }

  /** Plan mode: the vehicles' own steps, with times and what they break. */
  private static List<JudgedRoute> judged(VroomProblem problem) {
    List<JudgedRoute> routes = new ArrayList<>();
    for (int v = 0; v < problem.order.cars().size(); v++) {
      List<GivenStep> steps = problem.given(v);
      if (!steps.isEmpty()) {
        routes.add(GivenRoutes.judge(problem.problem, v, steps));
      }
    }
    return routes;
  }

  private VrpSolution solve(VroomProblem problem) {
    try {
      return VrpSolver.solve(
          problem.problem, limits(problem), Thread.currentThread()::isInterrupted);
    } catch (InitialRouteException e) {
      throw VroomRefusal.of(
          VroomRefusal.Code.INPUT,
          "The steps of vehicle "
              + problem.order.cars().get(e.vehicle()).id()
              + " are no valid route: they break its skills, load, times or limits, or split a"
              + " shipment. To have routes judged as they are, set options.c (plan mode).");
    }
  }

  /** With a limit of its own a call uses it whole; else steps by size end it, always alike. */
  private SolveSettings limits(VroomProblem problem) {
    VroomOrder.Options options = problem.order.options();
    if (options.seconds().isPresent()) {
      double most = settings.longestLimit().toMillis() / 1000.0;
      long millis = Math.round(1000 * Math.min(most, options.seconds().get()));
      return SolveSettings.ofTime(Duration.ofMillis(Math.max(1, millis)), SEED, 1);
    }
    int tasks = problem.order.jobs().size() + 2 * problem.order.shipments().size();
    long steps = Math.min(MOST_STEPS, FEWEST_STEPS + STEPS_PER_TASK * tasks);
    steps = steps * (1 + options.exploration()) / (1 + MOST_EXPLORATION);
    return new SolveSettings(
        Optional.of(settings.longestSearch()), OptionalLong.of(steps), SEED, 1);
  }
}
