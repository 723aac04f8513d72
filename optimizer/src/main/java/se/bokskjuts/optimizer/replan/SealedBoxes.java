package se.bokskjuts.optimizer.replan;

/**
 * Finds their rides for boxes that have been loaded before. One in a van must leave it somewhere,
 * and takes up room until then.
 */
final class SealedBoxes {
  private static final int NONE = Load.NONE;
  private final Stowage stowage;
  private final Board board;
  private final RouteClock clock;
  private final Rides rides;

  /** The van with a box aboard that it can put down nowhere, −1: none. */
  int strandedOn = NONE;

  SealedBoxes(Stowage stowage) {
    this.stowage = stowage;
    board = stowage.board;
    clock = stowage.clock;
    rides = stowage.rides;
  }

  void stow() {
    strandedOn = NONE;
    for (Crate crate : stowage.freight.crates) {
      if (crate.sealed() && crate.aboard() >= 0) {
        fillToTheEnd(crate, 1);
      }
    }
    for (Crate crate : stowage.freight.crates) {
      if (crate.sealed()) {
        stow(crate);
      }
    }
  }

  private void stow(Crate crate) {
    Load load = new Load(crate);
    stowage.loads.add(load);
    if (crate.aboard() >= 0) {
      fillToTheEnd(crate, -1);
      stowAboard(load, crate);
    } else if (stowage.onPublishedRide(crate)
        || stowage.find(crate.at(), crate.readyAt(), crate.to(), stowage.gross(crate), false)) {
      stowage.ride(load);
    }
  }

  private void fillToTheEnd(Crate crate, int sign) {
    int v = crate.aboard();
    rides.occupy(clock.firstStop[v], clock.firstStop[v + 1], stowage.gross(crate), sign);
  }

  private void stowAboard(Load load, Crate crate) {
    boolean found =
        (stowage.received[crate.to()] < board.maxBoxesIn[crate.to()])
            && (stowage.onPublishedRide(crate)
                || rides.findFrom(crate.aboard(), crate.to(), stowage.gross(crate)));
    if (found || findLast(crate)) {
      stowage.ride(load);
    } else {
      strandedOn = crate.aboard();
    }
  }

  /** Where a box is put down that cannot come to its address: a dock, or the end of the route. */
  private boolean findLast(Crate crate) {
    int v = crate.aboard();
    int best = NONE;
    boolean bestNearer = false;
    for (int k = clock.firstStop[v]; k < clock.firstStop[v + 1]; k++) {
      int u = clock.unit[k];
      if (board.dock[u] || u == board.end[v]) {
        boolean nearer = board.seconds(u, crate.to()) < board.seconds(crate.from(), crate.to());
        if (best == NONE || nearer || !bestNearer) {
          best = k;
          bestNearer |= nearer;
        }
        if (bestNearer) {
          break;
        }
      }
    }
    rides.load = NONE;
    rides.unload = best;
    rides.loadAgain = NONE;
    rides.unloadAgain = NONE;
    return best != NONE;
  }
}
