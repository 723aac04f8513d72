package se.bokskjuts.api.field;

import java.util.function.Predicate;
import se.bokskjuts.model.UnitId;

/**
 * Who reports, and of what.
 *
 * @param name as it is stored with each report
 */
sealed interface Reporter {
  String name();

  /** A driver by link: of that van alone. */
  record Driver(LinkHolder link) implements Reporter {
    @Override
    public String name() {
      return link.name();
    }
  }

  /** A unit by link: of what comes to it and is packed at it. */
  record OfUnit(LinkHolder link) implements Reporter {
    @Override
    public String name() {
      return link.name();
    }
  }

  /** Somebody with an account or key: of the units that the role is for. */
  record Person(String name, Predicate<UnitId> units, boolean vans) implements Reporter {}
}
