package se.bokskjuts.optimizer.vrp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.bokskjuts.optimizer.vrp.VrpSolution.Step;
import se.bokskjuts.optimizer.vrp.VrpSolution.StepKind;
import se.bokskjuts.optimizer.vrp.VrpSolution.VrpRoute;

/**
 * Judges a route that is given: the times that break windows least, and what is broken. A break is
 * taken before driving on; of several windows a step is held to the one that its earliest begin is
 * nearest to.
 */
public final class GivenRoutes {
  private static final long LATE = 1000;

  /** Alike, but of two ways to break as much the later one is taken. */
  private static final long EARLY = LATE + 1;

  /** What a step itself asks weighs more than all windows together. */
  private static final long OWN_WISH = 1_000_000 * LATE;

  private final Instance all;
  private final VrpVehicle vehicle;
  private final int number;
  private final Ride ride;
  private final List<GivenStep> steps;
  private final int[] place;
  private final long[] work;
  private final long[] way;
  private final List<List<Violation>> found = new ArrayList<>();

  private GivenRoutes(VrpProblem problem, int number, List<GivenStep> steps) {
    this.all = new Instance(problem);
    this.number = number;
    this.vehicle = problem.vehicles().get(number);
    this.ride = all.ride[number];
    this.steps = steps;
    place = new int[steps.size()];
    work = new long[steps.size()];
    way = new long[steps.size()];
    steps.forEach(s -> found.add(new ArrayList<>()));
  }

  /**
   * @param steps from a start to an end, both of them told
   */
  public static JudgedRoute judge(VrpProblem problem, int vehicle, List<GivenStep> steps) {
    return new GivenRoutes(problem, vehicle, steps).judge();
  }

  private JudgedRoute judge() {
    measure();
    long[] begins = chooseBegins();
    List<Step> told = tell(begins);
    judgeSkillsAndOrder();
    return new JudgedRoute(new VrpRoute(number, told), found, whole(told));
  }

  private void measure() {
    int at = ride.start;
    for (int i = 0; i < steps.size(); i++) {
      GivenStep step = steps.get(i);
      int to =
          switch (step.kind()) {
            case START, BREAK -> at;
            case END -> ride.end;
            case TASK -> all.location[task(step)];
          };
      way[i] = step.kind() == StepKind.START ? 0 : ride.time(at, to);
      if (step.kind() == StepKind.TASK) {
        work[i] = ride.service[task(step)] + (at == to ? 0 : ride.setup[task(step)]);
      } else if (step.kind() == StepKind.BREAK) {
        work[i] = ride.breakTime[task(step)];
      }
      place[i] = to;
      at = to;
    }
  }

  private static int task(GivenStep step) {
    return step.number().orElseThrow();
  }

  private Window window(GivenStep step, long earliest) {
    List<Window> windows =
        switch (step.kind()) {
          case START, END -> List.of(vehicle.hours());
          case BREAK -> vehicle.breaks().get(task(step)).windows();
          case TASK -> all.problem.task(task(step)).windows();
        };
    Window nearest = windows.isEmpty() ? Window.ALWAYS : windows.get(0);
    for (Window window : windows) {
      if (off(window, earliest) < off(nearest, earliest)) {
        nearest = window;
      }
    }
    return nearest;
  }

  private static long off(Window window, long time) {
    return Math.max(0, Math.max(window.from() - time, time - window.to()));
  }

  private long[] chooseBegins() {
    ChosenTimes times = new ChosenTimes(steps.size());
    Window[] windows = new Window[steps.size()];
    long earliest = vehicle.hours().from();
    for (int i = 0; i < steps.size(); i++) {
      GivenStep step = steps.get(i);
      long gap = i == 0 ? 0 : work[i - 1] + way[i];
      Window window = window(step, earliest + gap);
      windows[i] = window;
      earliest = Math.max(earliest + gap, window.from());
      times.next(gap);
      times.notBefore(window.from(), EARLY);
      step.at().ifPresent(t -> times.notBefore(t, OWN_WISH));
      step.after().ifPresent(t -> times.notBefore(t, OWN_WISH));
      times.notAfter(window.to(), LATE);
      step.at().ifPresent(t -> times.notAfter(t, OWN_WISH));
      step.before().ifPresent(t -> times.notAfter(t, OWN_WISH));
      times.done();
    }
    return waitingAtHome(times.times(), windows);
  }

  /** Whoever would wait on the way begins later, where that breaks nothing more. */
  private long[] waitingAtHome(long[] begins, Window[] windows) {
    for (int i = begins.length - 2; i >= 0; i--) {
      GivenStep step = steps.get(i);
      if (begins[i] >= windows[i].from() && step.at().isEmpty()) {
        long latest = Math.min(windows[i].to(), step.before().orElse(Window.LATEST));
        latest = Math.min(latest, begins[i + 1] - work[i] - way[i + 1]);
        begins[i] = Math.max(begins[i], latest);
      }
    }
    return begins;
  }

  private List<Step> tell(long[] begins) {
    List<Step> told = new ArrayList<>();
    long travel = 0;
    long metres = 0;
    List<Long> load = firstLoad();
    for (int i = 0; i < steps.size(); i++) {
      GivenStep step = steps.get(i);
      travel += way[i];
      metres += i == 0 ? 0 : ride.metres(place[i - 1], place[i]);
      long arrival = i == 0 ? begins[0] : begins[i - 1] + work[i - 1] + way[i];
      load = step.kind() == StepKind.TASK ? after(load, task(step)) : load;
      long service = step.kind() == StepKind.TASK ? ride.service[task(step)] : work[i];
      told.add(
          new Step(
              step.kind(),
              step.number(),
              arrival,
              begins[i] - arrival,
              work[i] - service,
              service,
              travel,
              metres,
              load));
      judgeTime(i, begins[i]);
      judgeLoad(i, load);
    }
    return told;
  }

  private List<Long> firstLoad() {
    List<Long> load = new ArrayList<>();
    for (int d = 0; d < all.measures; d++) {
      long sum = 0;
      for (GivenStep step : steps) {
        sum += step.kind() == StepKind.TASK ? all.brought[task(step) / 2][d] : 0;
      }
      load.add(sum);
    }
    return load;
  }

  private List<Long> after(List<Long> load, int task) {
    List<Long> next = new ArrayList<>();
    int r = task / 2;
    for (int d = 0; d < all.measures; d++) {
      long carried = VrpProblem.isSecond(task) ? -all.carried[r][d] : all.carried[r][d];
      next.add(load.get(d) + all.taken[r][d] - all.brought[r][d] + carried);
    }
    return next;
  }

  private void judgeTime(int i, long begin) {
    Window window = window(steps.get(i), begin);
    if (begin < window.from()) {
      found.get(i).add(new Violation(Violation.Cause.LEAD_TIME, window.from() - begin));
    } else if (begin > window.to()) {
      found.get(i).add(new Violation(Violation.Cause.DELAY, begin - window.to()));
    }
  }

  private void judgeLoad(int i, List<Long> load) {
    boolean over = false;
    boolean tooMuchForRest = false;
    for (int d = 0; d < all.measures; d++) {
      over |= load.get(d) > ride.capacity[d];
      tooMuchForRest |=
          steps.get(i).kind() == StepKind.BREAK
              && load.get(d) > ride.breakLoad[task(steps.get(i))][d];
    }
    if (over) {
      found.get(i).add(Violation.of(Violation.Cause.LOAD));
    }
    if (tooMuchForRest) {
      found.get(i).add(Violation.of(Violation.Cause.MAX_LOAD));
    }
  }

  private void judgeSkillsAndOrder() {
    Set<Integer> loaded = new HashSet<>();
    Set<Integer> unloaded = new HashSet<>();
    for (GivenStep step : steps) {
      if (step.kind() == StepKind.TASK && VrpProblem.isSecond(task(step))) {
        unloaded.add(task(step) / 2);
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).kind() == StepKind.TASK) {
        int r = task(steps.get(i)) / 2;
        VrpRequest request = all.problem.requests().get(r);
        if (!vehicle.skills().containsAll(request.skills())) {
          found.get(i).add(Violation.of(Violation.Cause.SKILLS));
        }
        boolean second = VrpProblem.isSecond(task(steps.get(i)));
        boolean alone = second ? !loaded.contains(r) : !unloaded.contains(r);
        if (request.isPair() && alone) {
          found.get(i).add(Violation.of(Violation.Cause.PRECEDENCE));
        }
        loaded.add(r);
      }
    }
  }

  private List<Violation> whole(List<Step> told) {
    List<Violation> broken = new ArrayList<>();
    Step last = told.get(told.size() - 1);
    long tasks = told.stream().filter(s -> s.kind() == StepKind.TASK).count();
    long rests = told.stream().filter(s -> s.kind() == StepKind.BREAK).count();
    add(broken, tasks > ride.mostTasks, Violation.Cause.MAX_TASKS);
    add(broken, rests < ride.breaks, Violation.Cause.MISSING_BREAK);
    add(broken, last.travel() > ride.mostTravel, Violation.Cause.MAX_TRAVEL_TIME);
    add(broken, last.metres() > ride.mostMetres, Violation.Cause.MAX_DISTANCE);
    return broken;
  }

  private static void add(List<Violation> broken, boolean isBroken, Violation.Cause cause) {
    if (isBroken) {
      broken.add(Violation.of(cause));
    }
  }
}
