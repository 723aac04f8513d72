package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;

/** Things that happen to a published plan, by chance. */
final class RandomEvents {
  private final DayProblem day;
  private final Plan plan;
  private final Random random;
  private final LocalTime now;

  RandomEvents(DayProblem day, Plan plan, LocalTime now, Random random) {
    this.day = day;
    this.plan = plan;
    this.now = now;
    this.random = random;
  }

  List<DayEvent> some() {
    List<DayEvent> events = new ArrayList<>();
    int n = 1 + random.nextInt(2);
    for (int i = 0; i < n; i++) {
      one().ifPresent(events::add);
    }
    return events;
  }

  private Optional<DayEvent> one() {
    return switch (random.nextInt(6)) {
      case 0 ->
          day.vans().isEmpty()
              ? Optional.empty()
              : Optional.of(DayEvent.VanBreaksDown.of(any(day.vans()).id()));
      case 1 ->
          Optional.of(new DayEvent.UnitCloses(anyUnit(), now.plusMinutes(random.nextInt(60))));
      case 2 -> Optional.of(new DayEvent.RoadCloses(slower()));
      case 3 -> Optional.of(late());
      case 4 -> missed();
      default -> plan.boxes().isEmpty() ? Optional.empty() : Optional.of(stayed());
    };
  }

  private DayEvent late() {
    Transfer transfer =
        new Transfer(
            TransferId.of("late" + random.nextInt(1_000_000)),
            TransferKind.HOLD,
            anyUnit(),
            anyUnit(),
            900,
            700,
            random.nextInt(4));
    HoldRequest hold =
        new HoldRequest(
            HoldId.of("lateh" + random.nextInt(1_000_000)),
            anyUnit(),
            2,
            800,
            600,
            List.of(
                new Copy(ItemId.of("x" + random.nextInt(1_000_000)), anyUnit()),
                new Copy(ItemId.of("y" + random.nextInt(1_000_000)), anyUnit())));
    return new DayEvent.LateDemand(List.of(transfer), List.of(hold));
  }

  private Optional<DayEvent> missed() {
    List<DayEvent> possible = new ArrayList<>();
    for (Route route : plan.routes()) {
      for (Stop stop : route.stops()) {
        if (stop.start().isBefore(now)) {
          possible.add(new DayEvent.StopMissed(route.van(), stop.unit()));
        }
      }
    }
    return possible.isEmpty() ? Optional.empty() : Optional.of(any(possible));
  }

  private DayEvent stayed() {
    Box box = any(plan.boxes());
    return new DayEvent.BoxesStayed(List.of(box.id()));
  }

  private TravelMatrix slower() {
    TravelMatrix matrix = day.matrix();
    int n = matrix.units().size();
    int[][] seconds = new int[n][n];
    int[][] metres = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int times = random.nextInt(4) == 0 ? 2 : 1;
        seconds[i][j] = matrix.secondsAt(i, j) * times;
        metres[i][j] = matrix.metresAt(i, j) * times;
      }
    }
    return new TravelMatrix(matrix.units(), seconds, metres);
  }

  private UnitId anyUnit() {
    return any(day.units()).id();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
