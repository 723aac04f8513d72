package se.bokskjuts.data.sharing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.bokskjuts.data.scenario.Sharing;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.UnitId;

/**
 * Who pays what, down to the stops: each amount of a payer is the sum of its lines, and all payers'
 * amounts of a month sum to what the month cost.
 */
public final class Ledger {
  /** A stop of a payer, its amounts growing as the month goes. */
  private static final class Line {
    final LocalDate date;
    final String van;
    final int number;
    final String unit;
    final String payer;
    int boxes;
    long metres;
    long use;
    long shapley;
    long co2;

    Line(LocalDate date, String van, int number, String unit, String payer) {
      this.date = date;
      this.van = van;
      this.number = number;
      this.unit = unit;
      this.payer = payer;
    }

    StopLine done() {
      return new StopLine(date, van, number, unit, payer, boxes, metres, use, shapley, co2);
    }
  }

  /** A month: its lines and what it cost. */
  private static final class Month {
    final List<Line> lines = new ArrayList<>();
    final Map<String, Line> noStop = new TreeMap<>();
    long ore;
  }

  private final Payers payers;
  private final Sharing sharing;
  private final TreeMap<YearMonth, Month> months = new TreeMap<>();

  public Ledger(Payers payers, Sharing sharing) {
    this.payers = payers;
    this.sharing = sharing;
  }

  /**
   * Adds a day.
   *
   * @param otherOre what the day cost besides the vans
   */
  public void add(
      DayProblem day,
      DrivenDay driven,
      List<TourPrice> prices,
      Emissions emissions,
      long otherOre) {
    Month month = months.computeIfAbsent(YearMonth.from(day.date()), m -> new Month());
    List<Line> today = new ArrayList<>();
    for (int i = 0; i < prices.size(); i++) {
      List<Line> lines = lines(day, driven.tours().get(i), prices.get(i));
      today.addAll(lines);
      addVan(day, driven.tours().get(i), prices.get(i), lines, month);
      month.ore += prices.get(i).ore();
    }
    countBoxes(driven, today);
    addByBoxes(otherOre, today, month, day.date());
    month.ore += otherOre;
    addEmissions(driven, emissions, today, month, day.date());
    month.lines.addAll(today);
  }

  private List<Line> lines(DayProblem day, DrivenDay.Tour tour, TourPrice price) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < tour.calls().size(); i++) {
      UnitId unit = tour.calls().get(i).unit();
      String payer = payers.of(unit);
      if (!payer.isEmpty()) {
        Line line = new Line(day.date(), tour.van().value(), i + 1, unit.value(), payer);
        line.metres = TourPrice.detour(day, price.van(), tour.calls(), i);
        lines.add(line);
      }
    }
    return lines;
  }

  /** A box counts at the stops where it begins and ends its way, not where it changes van. */
  private static void countBoxes(DrivenDay driven, List<Line> today) {
    for (DrivenDay.Tour tour : driven.tours()) {
      for (int i = 0; i < tour.calls().size(); i++) {
        DrivenDay.Call call = tour.calls().get(i);
        long boxes =
            driven.crates().stream()
                .filter(
                    c ->
                        c.from().equals(call.unit()) && call.loaded().contains(c.id())
                            || c.to().equals(call.unit()) && call.unloaded().contains(c.id()))
                .count();
        int number = i + 1;
        today.stream()
            .filter(l -> l.van.equals(tour.van().value()) && l.number == number)
            .forEach(l -> l.boxes = (int) boxes);
      }
    }
  }

  /** A payer's value of the round, then its stops by how much longer each makes the round. */
  private void addVan(
      DayProblem day, DrivenDay.Tour tour, TourPrice price, List<Line> lines, Month month) {
    Map<String, Double> values = new TreeMap<>();
    RoundShapley.of(day, price.van(), tour.calls(), payers)
        .forEach((who, sek) -> values.put(who, Math.max(0, sek)));
    if (values.isEmpty()) {
      payers.names().forEach(who -> values.put(who, 1.0));
    }
    LargestRemainder.divide(price.ore(), values)
        .forEach(
            (who, ore) -> {
              List<Line> own = lines.stream().filter(l -> l.payer.equals(who)).toList();
              if (own.isEmpty()) {
                noStop(month, who, day.date()).shapley += ore;
                return;
              }
              long[] parts =
                  LargestRemainder.divide(
                      ore, own.stream().mapToDouble(l -> l.metres + 1000).toArray());
              for (int i = 0; i < own.size(); i++) {
                own.get(i).shapley += parts[i];
              }
            });
  }

  private static Line noStop(Month month, String payer, LocalDate date) {
    return month.noStop.computeIfAbsent(
        payer, who -> new Line(date.withDayOfMonth(1), "", 0, "", who));
  }

  /** Handling, sorting and empties follow the boxes, in the Shapley way of sharing too. */
  private void addByBoxes(long ore, List<Line> today, Month month, LocalDate date) {
    double[] boxes = today.stream().mapToDouble(l -> l.boxes).toArray();
    boolean any = today.stream().anyMatch(l -> l.boxes > 0);
    if (!any) {
      Map<String, Double> alike = new TreeMap<>();
      payers.names().forEach(who -> alike.put(who, 1.0));
      LargestRemainder.divide(ore, alike)
          .forEach((who, part) -> noStop(month, who, date).shapley += part);
      return;
    }
    long[] parts = LargestRemainder.divide(ore, boxes);
    for (int i = 0; i < parts.length; i++) {
      today.get(i).shapley += parts[i];
    }
  }

  private void addEmissions(
      DrivenDay driven, Emissions emissions, List<Line> today, Month month, LocalDate date) {
    noStop(month, Payers.NOBODY, date).co2 += emissions.forNobody();
    for (DrivenDay.Crate crate : driven.crates()) {
      List<UnitId> ends = payers.ends(crate.from(), crate.to());
      long left = emissions.of(crate.id());
      for (int i = 0; i < ends.size(); i++) {
        long part = i + 1 == ends.size() ? left : left / 2;
        left -= part;
        String unit = ends.get(i).value();
        today.stream()
                .filter(l -> l.unit.equals(unit))
                .findFirst()
                .orElseGet(() -> noStop(month, payers.of(UnitId.of(unit)), date))
                .co2 +=
            part;
      }
      noStop(month, Payers.NOBODY, date).co2 += left;
    }
  }

  /** The amounts, and the lines behind them. */
  public void close(List<MonthShare> shares, List<StopLine> stops) {
    months.forEach(
        (at, month) -> {
          shareByUse(month, at.atDay(1));
          List<Line> all = new ArrayList<>(month.lines);
          all.addAll(month.noStop.values());
          Map<String, Long> population =
              LargestRemainder.divide(month.ore, payers.byPopulation(sharing));
          List<String> names = new ArrayList<>(payers.names());
          names.add(Payers.NOBODY);
          for (String who : names) {
            List<Line> own = all.stream().filter(l -> l.payer.equals(who)).toList();
            shares.add(
                new MonthShare(
                    at.toString(),
                    who,
                    population.getOrDefault(who, 0L),
                    own.stream().mapToLong(l -> l.use).sum(),
                    own.stream().mapToLong(l -> l.shapley).sum(),
                    own.stream().mapToLong(l -> l.co2).sum()));
          }
          all.forEach(line -> stops.add(line.done()));
        });
  }

  private void shareByUse(Month month, LocalDate first) {
    boolean anyBox = month.lines.stream().anyMatch(l -> l.boxes > 0);
    boolean anyStop = !month.lines.isEmpty();
    long[] parts =
        LargestRemainder.divide(
            month.ore,
            new double[] {
              anyBox ? sharing.volumePercent() : 0,
              anyStop ? sharing.stopsPercent() : 0,
              anyStop ? sharing.basePercent() : 1
            });
    long[] volume =
        LargestRemainder.divide(parts[0], month.lines.stream().mapToDouble(l -> l.boxes).toArray());
    long[] stops =
        LargestRemainder.divide(parts[1], month.lines.stream().mapToDouble(l -> 1).toArray());
    for (int i = 0; i < month.lines.size(); i++) {
      month.lines.get(i).use += volume[i] + stops[i];
    }
    Map<String, Double> alike = new TreeMap<>();
    payers.names().forEach(who -> alike.put(who, 1.0));
    LargestRemainder.divide(parts[2], alike)
        .forEach((who, ore) -> noStop(month, who, first).use += ore);
  }
}
