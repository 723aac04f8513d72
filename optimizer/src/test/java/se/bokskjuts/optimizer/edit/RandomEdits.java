package se.bokskjuts.optimizer.edit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.Van;

/** Edits as a coordinator might make them, without asking whether they are wise. */
public final class RandomEdits {
  private final Random random;

  public RandomEdits(long seed) {
    this.random = new Random(seed);
  }

  /** Empty where the plan has nothing of the kind drawn. */
  public Optional<Edit> next(EditState state) {
    DayProblem day = state.day();
    Plan plan = state.plan();
    Van van = any(day.vans());
    Unit unit = any(day.units());
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> moveStop(state);
      case 3 -> Optional.of(new Edit.AddStop(unit.id(), van.id(), place(plan, van)));
      case 4 ->
          route(plan).map(r -> new Edit.RemoveStop(r.van(), random.nextInt(r.stops().size())));
      case 5 ->
          box(plan)
              .map(
                  b ->
                      new Edit.MoveBox(b.id(), van.id(), OptionalInt.empty(), OptionalInt.empty()));
      case 6 -> box(plan).map(b -> new Edit.LeaveBox(b.id()));
      case 7 -> transfer(day).map(t -> new Edit.LeaveTransfer(t.id()));
      case 8 -> Optional.of(new Edit.CloseUnit(unit.id()));
      case 9 ->
          day.vans().size() > 1 ? Optional.of(new Edit.TakeVanOut(van.id())) : Optional.empty();
      case 10 -> Optional.of(new Edit.AddPin(new Pin.VanOfUnit(van.id(), unit.id())));
      default -> Optional.of(new Edit.Repack());
    };
  }

  Optional<Edit> moveStop(EditState state) {
    Van to = any(state.day().vans());
    return route(state.plan())
        .map(
            r -> {
              int most = stops(state.plan(), to) - (r.van().equals(to.id()) ? 1 : 0);
              return new Edit.MoveStop(
                  r.van(), random.nextInt(r.stops().size()), to.id(), random.nextInt(most + 1));
            });
  }

  private int place(Plan plan, Van van) {
    return random.nextInt(stops(plan, van) + 1);
  }

  private static int stops(Plan plan, Van van) {
    return plan.routes().stream()
        .filter(r -> r.van().equals(van.id()))
        .mapToInt(r -> r.stops().size())
        .sum();
  }

  private Optional<Route> route(Plan plan) {
    List<Route> used = plan.routes().stream().filter(r -> !r.stops().isEmpty()).toList();
    return used.isEmpty() ? Optional.empty() : Optional.of(any(used));
  }

  private Optional<Box> box(Plan plan) {
    return plan.boxes().isEmpty() ? Optional.empty() : Optional.of(any(plan.boxes()));
  }

  private Optional<Transfer> transfer(DayProblem day) {
    return day.transfers().isEmpty() ? Optional.empty() : Optional.of(any(day.transfers()));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
