package se.bokskjuts.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InterruptIT {
  @Test
  void the_first_ctrl_c_asks_the_search_to_end_and_the_program_lives_on() throws Exception {
    CountDownLatch told = new CountDownLatch(1);

    try (Interrupt interrupt = Interrupt.listen(told::countDown)) {
      assumeTrue(interrupt.isListening(), "SKIPPED: this process was started deaf to Ctrl-C");
      long pid = ProcessHandle.current().pid();
      new ProcessBuilder("kill", "-INT", String.valueOf(pid)).start().waitFor();

      assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(interrupt.isAsked()).isTrue();
    }
  }
}
