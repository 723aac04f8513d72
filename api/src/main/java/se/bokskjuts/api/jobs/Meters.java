package se.bokskjuts.api.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;

/**
 * What Prometheus reads of this process: solve time, and of the latest plan its cost by part, boxes
 * and what stays; faults of imports. Names begin with {@code bokskjuts_}.
 */
@Component
public final class Meters {
  private final MeterRegistry registry;
  private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();

  Meters(MeterRegistry registry) {
    this.registry = registry;
  }

  void solved(Duration time, Plan plan, Judgement judgement) {
    timer("done").record(time);
    PlanCost cost = judgement.cost();
    cost("vans", cost.vans().ore());
    cost("handling", cost.handling().ore());
    cost("sorting", cost.sorting().ore());
    cost("delay", cost.delay().ore());
    cost("missed", cost.missed().ore());
    gauge("bokskjuts.plan.boxes", "what", "all").set(plan.boxes().size());
    gauge("bokskjuts.plan.unserved", "what", "all").set(plan.stays().size());
  }

  void failed(Duration time) {
    timer("failed").record(time);
  }

  /** Counts the faults of an import by their codes. */
  public void importFaults(Map<String, Long> byCode) {
    byCode.forEach(
        (code, count) ->
            registry.counter("bokskjuts.import.faults", "code", code).increment(count));
  }

  private Timer timer(String end) {
    return Timer.builder("bokskjuts.solve")
        .description("Time to solve a plan")
        .tag("end", end)
        .publishPercentileHistogram()
        .register(registry);
  }

  private void cost(String part, long ore) {
    gauge("bokskjuts.plan.cost.ore", "part", part).set(ore);
  }

  private AtomicLong gauge(String name, String tag, String value) {
    return gauges.computeIfAbsent(
        name + "/" + value,
        key -> {
          AtomicLong number = new AtomicLong();
          Gauge.builder(name, number, AtomicLong::get).tag(tag, value).register(registry);
          return number;
        });
  }
}
