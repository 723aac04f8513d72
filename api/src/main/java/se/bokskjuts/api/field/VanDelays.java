package se.bokskjuts.api.field;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.VanId;

/** How late the vans of a published day are now, by what their drivers reported. */
@Service
public class VanDelays {
  private final Reports reports;
  private final Clock clock;

  VanDelays(Reports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /** Minutes; 0 of a van that is in time or is not heard of. */
  public Map<VanId, Long> minutesNow(StoredPlan plan) {
    Delays delays = new Delays(plan.summary().date(), reports.getState(plan), clock);
    Map<VanId, Long> minutes = new HashMap<>();
    for (Route route : plan.plan().routes()) {
      minutes.put(route.van(), delays.minutesNow(route));
    }
    return minutes;
  }
}
