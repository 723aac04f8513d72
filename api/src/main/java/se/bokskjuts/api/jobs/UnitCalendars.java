package se.bokskjuts.api.jobs;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.store.LinkSecretStore;
import se.bokskjuts.data.store.PlanState;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/**
 * When vans come to a unit, as a calendar (RFC 5545) that a calendar program subscribes to by a
 * signed link, without an account. It tells times, vans and numbers of boxes, nothing of items.
 */
@Service
public class UnitCalendars {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final int DAYS_BACK = 14;
  private static final int DAYS_AHEAD = 30;
  private static final int REFRESH_HOURS = 1;
  private static final String ALGORITHM = "HmacSHA256";

  private final PlanStore plans;
  private final UnitStore units;
  private final LinkSecretStore secrets;
  private final Texts texts;
  private final Clock clock;

  UnitCalendars(
      PlanStore plans, UnitStore units, LinkSecretStore secrets, Texts texts, Clock clock) {
    this.plans = plans;
    this.units = units;
    this.secrets = secrets;
    this.texts = texts;
    this.clock = clock;
  }

  /** The calendar's address within the service. Throws when there is no such unit. */
  public String pathOf(UnitId unit) {
    unitOf(unit);
    return "/calendars/" + unit + "/" + signature(unit) + ".ics";
  }

  private Unit unitOf(UnitId id) {
    return units
        .find(id)
        .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_UNIT, id.value()))
        .unit();
  }

  /** Throws as if there were nothing where the signature is not ours. */
  public String get(UnitId unit, String signature) {
    byte[] ours = signature(unit).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(ours, signature.getBytes(StandardCharsets.UTF_8))) {
      throw RefusedException.of(ProblemCode.NO_SUCH_ADDRESS, "/calendars/" + unit);
    }
    return Biweekly.write(calendarOf(unitOf(unit))).go();
  }

  private String signature(UnitId unit) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secrets.getOrMake(), ALGORITHM));
      byte[] sum = mac.doFinal(("calendar " + unit).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private ICalendar calendarOf(Unit unit) {
    ICalendar calendar = new ICalendar();
    String name = texts.get("calendar.name", unit.name());
    calendar.setProductId("-//Bokskjuts//unit calendar//SV");
    calendar.setName(name);
    calendar.addExperimentalProperty("X-WR-CALNAME", name);
    calendar.setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build());
    LocalDate today = LocalDate.now(clock);
    for (PlanSummary plan : plans.list(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))) {
      if (plan.state() == PlanState.PUBLISHED || plan.state() == PlanState.COMPLETED) {
        plans.find(plan.id()).ifPresent(stored -> add(calendar, stored, unit));
      }
    }
    return calendar;
  }

  private void add(ICalendar calendar, StoredPlan stored, Unit unit) {
    Map<String, Integer> visits = new HashMap<>();
    for (Route route : stored.plan().routes()) {
      List<Stop> stops = route.stops().stream().filter(s -> s.unit().equals(unit.id())).toList();
      for (Stop stop : stops) {
        int number = visits.merge(route.van().value(), 1, Integer::sum);
        calendar.addEvent(event(stored, unit, route, stop, number));
      }
    }
  }

  private VEvent event(StoredPlan stored, Unit unit, Route route, Stop stop, int number) {
    LocalDate date = stored.day().date();
    PlanSummary plan = stored.summary();
    VEvent event = new VEvent();
    event.setUid(date + "-" + unit.id() + "-" + route.van() + "-" + number + "@bokskjuts");
    event.setDateTimeStamp(Date.from(plan.createdAt()));
    event.setSequence(plan.version());
    event.setDateStart(instant(date, stop.arrive()));
    event.setDateEnd(instant(date, stop.depart()));
    event.setSummary(
        texts.get(
            "calendar.summary", route.van().value(), stop.unload().size(), stop.load().size()));
    event.setLocation(unit.name());
    event.setTransparency(true);
    return event;
  }

  private static Date instant(LocalDate date, LocalTime time) {
    return Date.from(date.atTime(time).atZone(SWEDEN).toInstant());
  }
}
