package se.bokskjuts.api.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.bokskjuts.api.jobs.Trying.Asked;

class TryingTest {
  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Trying<String, String> trying = new Trying<>(2, 1);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger begun = new AtomicInteger();

  @AfterEach
  void end() {
    gate.countDown();
    trying.close();
  }

  private String work(BooleanSupplier stop) {
    begun.incrementAndGet();
    stop.getAsBoolean();
    stop.getAsBoolean();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return stop.getAsBoolean() ? "stopped" : "done";
  }

  @Test
  void who_asks_need_not_wait_and_finds_the_answer_later() throws InterruptedException {
    Asked<String> asked = trying.ask("plan", this::work);
    assertThat(asked.within(SOON)).isEmpty();
    while (asked.steps() < 2) {
      Thread.sleep(1);
    }

    gate.countDown();

    assertThat(trying.find("plan").orElseThrow().within(LONG)).contains("done");
    assertThat(asked.steps()).isEqualTo(3);
  }

  @Test
  void what_is_asked_twice_is_done_once() {
    Asked<String> first = trying.ask("plan", this::work);
    Asked<String> second = trying.ask("plan", this::work);
    gate.countDown();

    assertThat(second.await()).isEqualTo(first.await()).isEqualTo("done");
    assertThat(begun).hasValue(1);
  }

  @Test
  void looking_begins_nothing() {
    assertThat(trying.find("plan")).isEmpty();
    assertThat(begun).hasValue(0);
  }

  @Test
  void what_failed_is_told_as_it_was_and_tried_again() {
    Function<BooleanSupplier, String> broken =
        stop -> {
          throw new IllegalArgumentException("no such plan");
        };
    Asked<String> first = trying.ask("plan", broken);
    assertThatThrownBy(first::await).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> first.within(LONG)).hasMessage("no such plan");
    gate.countDown();

    assertThat(trying.ask("plan", this::work).await()).isEqualTo("done");
  }

  @Test
  void the_end_of_the_service_ends_what_is_under_way() {
    Asked<String> asked = trying.ask("plan", this::work);

    trying.close();
    gate.countDown();

    assertThat(asked.await()).isEqualTo("stopped");
  }
}
