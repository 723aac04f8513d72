package se.bokskjuts.data.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.csv.HoldCopyRow;
import se.bokskjuts.data.csv.ItemSize;
import se.bokskjuts.data.csv.ItemText;
import se.bokskjuts.data.csv.TransferRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.dalarna.MediaType;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;

/**
 * Makes a realistic day: demand by inhabitants and distance, Monday 8 % heavier (the LORI count of
 * Rhode Island), some items left since earlier days. The same settings give the same day.
 */
public final class DayGenerator {
  private static final double MONDAY = 1.08;

  /** Of a hundred items, how many are of each sort; assumptions. */
  private static final int[] SORTS = {38, 10, 45, 4, 2, 1};

  private static final int HOLD_WITH_CHOICE = 1;
  private static final TransferKind[] KINDS = {
    TransferKind.HOLD,
    TransferKind.HOLD,
    TransferKind.RETURN,
    TransferKind.FROM_MEDIA_GROUP,
    TransferKind.TO_MEDIA_GROUP,
    TransferKind.ROTATION
  };

  /** Of a hundred holds and returns, how many lie at the media group since yesterday's sorting. */
  private static final int AT_HUB_PERCENT = 15;

  private static final int[] WAITED_SHARES = {72, 14, 7, 4, 2, 1};

  private final DalarnaBase base;
  private final ServiceCalendar calendar;

  public DayGenerator(DalarnaBase base, ServiceCalendar calendar) {
    this.base = base;
    this.calendar = calendar;
  }

  /** Throws when no van runs on the date. */
  public SyntheticDay generate(GenerateSettings settings) {
    if (!calendar.isServiceDay(settings.date())) {
      throw new IllegalArgumentException(
          settings.date() + " is no service day; the next is " + calendar.next(settings.date()));
    }
    County county =
        settings.units().isPresent()
            ? SyntheticCounty.of(settings.units().getAsInt(), settings.seed(), base)
            : County.dalarna(base);
    return new Making(settings, county).make();
  }

  /** One day in the making. */
  private final class Making {
    private final GenerateSettings settings;
    private final County county;
    private final Random random;
    private final Gravity gravity;
    private final ItemMaker items;
    private final UnitId hub;
    private final Weights sorts = new Weights(shares(SORTS));
    private final Weights waits = new Weights(shares(WAITED_SHARES));
    private final List<TransferRow> transfers = new ArrayList<>();
    private final List<HoldCopyRow> holds = new ArrayList<>();
    private int holdNumber;

    Making(GenerateSettings settings, County county) {
      this.settings = settings;
      this.county = county;
      this.random = new Random(settings.seed() * 31 + settings.date().toEpochDay());
      this.gravity = new Gravity(county.units(), county.inhabitants());
      this.items = new ItemMaker(random, base.listMediaTypes());
      this.hub =
          county.units().stream()
              .filter(row -> row.unit().kind() == UnitKind.MEDIA_GROUP)
              .map(row -> row.unit().id())
              .findFirst()
              .orElseThrow();
    }

    SyntheticDay make() {
      boolean monday = settings.date().getDayOfWeek() == DayOfWeek.MONDAY;
      long number = monday ? Math.round(settings.items() * MONDAY) : settings.items();
      for (long i = 0; i < number; i++) {
        int sort = sorts.draw(random);
        if (sort == HOLD_WITH_CHOICE) {
          addHold();
        } else {
          addTransfer(KINDS[sort]);
        }
      }
      return new SyntheticDay(settings.date(), county, transfers, holds);
    }

    private UnitId unit(int index) {
      return county.units().get(index).unit().id();
    }

    private void addTransfer(TransferKind kind) {
      int wanting = gravity.drawWanting(random);
      int giving = gravity.drawGiving(wanting, random);
      boolean sortedYesterday = random.nextInt(100) < AT_HUB_PERCENT;
      boolean atHub = sortedYesterday && !settings.fresh();
      switch (kind) {
        case HOLD -> add(kind, atHub ? hub : unit(giving), unit(wanting), sortedYesterday);
        // What was lent far away goes home: the way of a hold, backwards.
        case RETURN -> add(kind, atHub ? hub : unit(wanting), unit(giving), sortedYesterday);
        case FROM_MEDIA_GROUP -> add(kind, hub, unit(wanting), false);
        case TO_MEDIA_GROUP -> add(kind, unit(wanting), hub, false);
        case ROTATION -> add(kind, unit(giving), unit(wanting), false);
      }
    }

    private void add(TransferKind kind, UnitId from, UnitId to, boolean sortedYesterday) {
      MediaType type = items.type();
      LocalDate since = sortedYesterday ? before(1) : before(waits.draw(random));
      transfers.add(
          new TransferRow(
              transfers.size() + 2L,
              items.barcode(),
              kind,
              from,
              to,
              since,
              items.size(type),
              items.text(type),
              true));
    }

    private void addHold() {
      int wanting = gravity.drawWanting(random);
      Set<Integer> places = new LinkedHashSet<>();
      int copies = 2 + random.nextInt(4);
      for (int i = 0; i < copies; i++) {
        places.add(gravity.drawGiving(wanting, random));
      }
      while (places.size() < 2 && county.units().size() > 3) {
        places.add(gravity.drawGiving(wanting, random));
      }
      HoldId hold = HoldId.of("r%s-%05d".formatted(settings.date(), ++holdNumber));
      MediaType type = items.type();
      ItemSize size = items.size(type);
      ItemText text = items.text(type);
      LocalDate since = before(waits.draw(random));
      for (int place : places) {
        holds.add(
            new HoldCopyRow(
                holds.size() + 2L,
                hold,
                unit(wanting),
                since,
                items.barcode(),
                unit(place),
                size,
                text,
                true));
      }
    }

    private LocalDate before(int serviceDays) {
      LocalDate day = settings.date();
      for (int i = 0; i < serviceDays && !settings.fresh(); i++) {
        day = calendar.previous(day);
      }
      return day;
    }
  }

  private static double[] shares(int[] percent) {
    double[] weights = new double[percent.length];
    for (int i = 0; i < percent.length; i++) {
      weights[i] = percent[i];
    }
    return weights;
  }
}
