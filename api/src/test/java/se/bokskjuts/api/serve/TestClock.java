package se.bokskjuts.api.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The machine's clock, until a test sets it ahead or back; whoever does sets it right again. */
final class TestClock extends Clock {
  static final TestClock THE_ONE = new TestClock();
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private volatile Duration ahead = Duration.ZERO;

  private TestClock() {}

  /** Puts it in the place of the service's own. */
  @TestConfiguration
  static class Config {
    @Bean
    @Primary
    Clock testClock() {
      return THE_ONE;
    }
  }

  void set(LocalDate date, LocalTime time) {
    ahead = Duration.between(Instant.now(), date.atTime(time).atZone(SWEDEN).toInstant());
  }

  void setRight() {
    ahead = Duration.ZERO;
  }

  @Override
  public ZoneId getZone() {
    return SWEDEN;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Sweden has one time");
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }
}
