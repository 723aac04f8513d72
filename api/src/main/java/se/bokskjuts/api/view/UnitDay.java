package se.bokskjuts.api.view;

import java.util.List;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** What comes to a unit, what goes from it, and when. */
public record UnitDay(
    UnitId unit,
    String name,
    String municipality,
    List<Visit> visits,
    List<BoxLine> in,
    List<BoxLine> out,
    int itemsStaying) {
  /** A van's stop there; times in hours and minutes. */
  public record Visit(VanId van, int colour, String start, String depart, int off, int on) {}

  public UnitDay {
    visits = List.copyOf(visits);
    in = List.copyOf(in);
    out = List.copyOf(out);
  }

  public int itemsIn() {
    return in.stream().mapToInt(b -> b.items().size()).sum();
  }

  public int itemsOut() {
    return out.stream().mapToInt(b -> b.items().size()).sum();
  }
}
