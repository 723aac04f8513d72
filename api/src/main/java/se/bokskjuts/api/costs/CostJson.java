package se.bokskjuts.api.costs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import se.bokskjuts.data.sharing.CostBill;
import se.bokskjuts.data.sharing.MonthShare;
import se.bokskjuts.data.sharing.StopLine;

/** A bill over REST: whole öre, metres and milligrams. */
@Schema(name = "CostShares")
record CostJson(
    @Schema(description = "Month, or comparison and scenario", example = "2026-11") String of,
    @Schema(description = "What was paid, öre") long totalOre,
    @Schema(description = "Service days in it") int days,
    List<Payer> payers,
    @Schema(description = "What stands behind the amounts") List<Stop> stops) {

  /** A payer's amounts; of emissions for nobody alone the name is empty. */
  @Schema(name = "CostPayer")
  record Payer(String name, long populationOre, long useOre, long shapleyOre, long co2Mg) {
    static Payer of(MonthShare s) {
      return new Payer(s.payer(), s.populationOre(), s.useOre(), s.shapleyOre(), s.co2Mg());
    }
  }

  /** A stop's part of its payer's amounts; 0 is what belongs to no stop. */
  @Schema(name = "CostStop")
  record Stop(
      LocalDate date,
      String van,
      int stop,
      String unit,
      String payer,
      int boxes,
      long detourMetres,
      long useOre,
      long shapleyOre,
      long co2Mg) {
    static Stop of(StopLine l) {
      return new Stop(
          l.date(),
          l.van(),
          l.number(),
          l.unit(),
          l.payer(),
          l.boxes(),
          l.metres(),
          l.useOre(),
          l.shapleyOre(),
          l.co2Mg());
    }
  }

  static CostJson of(Bill bill) {
    CostBill amounts = bill.amounts();
    return new CostJson(
        bill.of().key(),
        amounts.totalOre(),
        bill.days(),
        amounts.payers().stream().map(amounts::shareOf).map(Payer::of).toList(),
        amounts.stops().stream().map(Stop::of).toList());
  }
}
