package se.bokskjuts.data.generate;

import java.util.List;
import java.util.Map;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.model.Van;

/**
 * Where demand is made: units, vans, and inhabitants by municipality.
 *
 * @param synthetic whether the units are made up too
 */
public record County(
    List<UnitRow> units, List<Van> vans, Map<String, Integer> inhabitants, boolean synthetic) {
  public County {
    units = List.copyOf(units);
    vans = List.copyOf(vans);
    inhabitants = Map.copyOf(inhabitants);
  }

  public static County dalarna(DalarnaBase base) {
    return new County(base.listUnits(), base.listVans(), base.inhabitants(), false);
  }
}
