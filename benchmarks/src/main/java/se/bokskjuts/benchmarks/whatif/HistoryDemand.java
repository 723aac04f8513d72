package se.bokskjuts.benchmarks.whatif;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.FileRefusedException;
import se.bokskjuts.data.scenario.ScenarioRefused;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/**
 * Demand of stored days: each simulated day gets what was new on a stored day of the same weekday,
 * drawn by seed (a bootstrap), so that seeds differ as weeks differ.
 */
record HistoryDemand(List<PastDay> days) implements Demand {
  HistoryDemand {
    if (days.isEmpty()) {
      throw new ScenarioRefused("--history: inga lagrade dagar / no stored days");
    }
    days = List.copyOf(days);
  }

  /** Every day file ({@code *.json}) of the folder, by name. */
  static HistoryDemand read(Path folder) {
    List<PastDay> days = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        if (Files.readString(file).contains(DayFile.FORMAT)) {
          days.add(PastDay.of(DayFileReader.read(file)));
        }
      }
    } catch (IOException | FileRefusedException e) {
      throw new ScenarioRefused("--history " + folder + ": " + e.getMessage());
    }
    return new HistoryDemand(days);
  }

  /** Throws {@link ScenarioRefused} naming units of the stored days that are not there. */
  void requireUnits(Set<UnitId> known) {
    Set<UnitId> strange = new TreeSet<>();
    days.forEach(day -> strange.addAll(day.units()));
    strange.removeAll(known);
    if (!strange.isEmpty()) {
      throw new ScenarioRefused(
          "--history: simuleringen har inte / the simulation does not have "
              + strange.stream().limit(5).map(UnitId::value).collect(Collectors.joining(", ")));
    }
  }

  @Override
  public Arrivals on(LocalDate date, long seed, int percent) {
    List<PastDay> same =
        days.stream().filter(d -> d.date().getDayOfWeek() == date.getDayOfWeek()).toList();
    List<PastDay> from = same.isEmpty() ? days : same;
    Noise dice = new Noise(seed, date, se.bokskjuts.data.scenario.Chance.USUAL);
    PastDay stored = from.get((int) (dice.draw("history") * from.size()));
    List<Arrivals.Item> transfers = new ArrayList<>();
    for (Transfer t : stored.transfers()) {
      for (int i = 0; t.waitedDays() == 0 && i < times(dice, t.id().value(), percent); i++) {
        transfers.add(new Arrivals.Item(fresh(t, date + "-" + i + "-" + t.id()), ""));
      }
    }
    List<HoldRequest> holds = new ArrayList<>();
    for (HoldRequest h : stored.holds()) {
      for (int i = 0; h.waitedDays() == 0 && i < times(dice, h.id().value(), percent); i++) {
        HoldId id = HoldId.of(date + "-" + i + "-" + h.id());
        holds.add(new HoldRequest(id, h.to(), 0, h.millilitres(), h.grams(), h.copies()));
      }
    }
    return Arrivals.recorded(transfers, holds);
  }

  /** 120 per cent: each once and a fifth of them twice; 80: a fifth of them not at all. */
  private static int times(Noise dice, String id, int percent) {
    int more = dice.draw("times " + id) * 100 < percent % 100 ? 1 : 0;
    return percent / 100 + more;
  }

  private static Transfer fresh(Transfer t, String id) {
    return new Transfer(
        TransferId.of(id), t.kind(), t.from(), t.to(), t.millilitres(), t.grams(), 0);
  }
}
