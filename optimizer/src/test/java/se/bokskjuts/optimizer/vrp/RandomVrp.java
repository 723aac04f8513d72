package se.bokskjuts.optimizer.vrp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** Problems with something of everything, small enough for a search by hand. */
final class RandomVrp {
  private static final int DAY = 20_000;
  private final Random dice;

  RandomVrp(long seed) {
    dice = new Random(seed);
  }

  VrpProblem problem(int requests, int vehicles) {
    int places = 2 + requests;
    List<VrpMatrix> matrices = List.of(matrix(places), matrix(places));
    List<VrpRequest> asked = new ArrayList<>();
    for (int r = 0; r < requests; r++) {
      asked.add(request(places));
    }
    List<VrpVehicle> fleet = new ArrayList<>();
    for (int v = 0; v < vehicles; v++) {
      fleet.add(vehicle(places));
    }
    return new VrpProblem(matrices, asked, fleet, 2);
  }

  private VrpMatrix matrix(int places) {
    double[] x = dice.doubles(places).toArray();
    double[] y = dice.doubles(places).toArray();
    long[][] seconds = new long[places][places];
    long[][] metres = new long[places][places];
    for (int a = 0; a < places; a++) {
      for (int b = 0; b < places; b++) {
        double far = Math.hypot(x[a] - x[b], y[a] - y[b]);
        seconds[a][b] = a == b ? 0 : Math.round(4000 * far) + dice.nextInt(200);
        metres[a][b] = a == b ? 0 : Math.round(70_000 * far);
      }
    }
    Optional<long[][]> known = dice.nextBoolean() ? Optional.of(metres) : Optional.empty();
    Optional<long[][]> costs =
        dice.nextInt(5) == 0
            ? Optional.of(
                Arrays.stream(metres)
                    .map(row -> LongStream.of(row).map(m -> m / 100).toArray())
                    .toArray(long[][]::new))
            : Optional.empty();
    return new VrpMatrix(seconds, known, costs);
  }

  private VrpRequest request(int places) {
    int priority = dice.nextInt(3) == 0 ? dice.nextInt(5) : 0;
    if (dice.nextInt(3) == 0) {
      return VrpRequest.pair(
          task(places), task(places), List.of(1L, (long) dice.nextInt(3)), skills(), priority);
    }
    List<Long> brought = dice.nextBoolean() ? List.of(1L, (long) dice.nextInt(3)) : List.of();
    List<Long> taken = dice.nextBoolean() ? List.of((long) dice.nextInt(2), 1L) : List.of();
    return VrpRequest.single(task(places), brought, taken, skills(), priority);
  }

  private VrpTask task(int places) {
    Map<String, Long> slow = dice.nextInt(3) == 0 ? Map.of("slow", 900L) : Map.of();
    long setup = dice.nextInt(3) == 0 ? 200 : 0;
    return new VrpTask(
        dice.nextInt(places), setup, 300, slow, slow, dice.nextInt(2) == 0 ? windows() : List.of());
  }

  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    for (int k = 0; k < 1 + dice.nextInt(2); k++) {
      long from = dice.nextInt(DAY);
      windows.add(new Window(from, from + 500 + dice.nextInt(4000)));
    }
    windows.sort(Comparator.comparingLong(Window::from));
    boolean apart = windows.size() < 2 || windows.get(0).to() < windows.get(1).from();
    return apart ? windows : windows.subList(0, 1);
  }

  private Set<Integer> skills() {
    Set<Integer> skills = new HashSet<>();
    if (dice.nextInt(4) == 0) {
      skills.add(dice.nextInt(2));
    }
    return skills;
  }

  private VrpVehicle vehicle(int places) {
    int ends = dice.nextInt(4);
    List<VrpBreak> breaks = new ArrayList<>();
    long hour = 2000 + dice.nextInt(3000);
    for (int k = 0; k < dice.nextInt(3); k++) {
      Optional<List<Long>> light =
          dice.nextInt(3) == 0 ? Optional.of(List.of(1L, 1L)) : Optional.empty();
      breaks.add(new VrpBreak(600, List.of(new Window(hour, hour + 3000)), light));
      hour += 4000;
    }
    return new VrpVehicle(
        ends == 0 ? OptionalInt.empty() : OptionalInt.of(0),
        ends == 1 ? OptionalInt.empty() : OptionalInt.of(dice.nextInt(places)),
        List.of(2L + dice.nextInt(2), 3L),
        dice.nextBoolean() ? Set.of(0, 1) : Set.of(0),
        dice.nextBoolean()
            ? new Window(dice.nextInt(1000), 9000 + dice.nextInt(DAY))
            : Window.ALWAYS,
        breaks,
        dice.nextInt(2),
        0.8 + 0.1 * dice.nextInt(5),
        dice.nextBoolean() ? "slow" : "",
        limits(),
        new VrpVehicle.Price(dice.nextInt(2) * 500, 3600, dice.nextInt(2) * 1000, dice.nextInt(2)),
        List.of());
  }

  private VrpVehicle.Limits limits() {
    return dice.nextInt(3) > 0
        ? VrpVehicle.Limits.NONE
        : new VrpVehicle.Limits(
            OptionalInt.of(2 + dice.nextInt(3)), OptionalLong.of(9000), OptionalLong.of(150_000));
  }
}
