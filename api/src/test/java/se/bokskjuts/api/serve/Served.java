package se.bokskjuts.api.serve;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import se.bokskjuts.api.config.ServeApplication;

/** The running service; all tests with this share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {ServeApplication.class, TestClock.Config.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "bokskjuts.first-password=" + Served.PASSWORD,
      "bokskjuts.most-items=" + Served.MOST_ITEMS,
      "bokskjuts.costly-calls-per-minute=500",
      "bokskjuts.end-days-every=24h",
      "bokskjuts.vroom.longest-search=50s",
      "db-scheduler.polling-interval=200ms"
    })
@AutoConfigureObservability(tracing = false)
@ContextConfiguration(initializers = FreshDatabase.class)
@interface Served {
  int MOST_ITEMS = 6_000;

  String PASSWORD = "lingon-och-ljung";
}
