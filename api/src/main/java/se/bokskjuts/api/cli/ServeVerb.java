package se.bokskjuts.api.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.bokskjuts.api.config.ServeApplication;

/** The web service, until it is stopped. The only verb that starts Spring. */
@Command(name = "serve")
final class ServeVerb implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      converter = PositiveNumber.class)
  int port = 8080;

  ServeVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    requireFreePort();
    terminal.warn("serve.starting");
    Logs.toService();
    CountDownLatch closed = new CountDownLatch(1);
    try (ConfigurableApplicationContext context = start()) {
      context.addApplicationListener(
          event -> {
            if (event instanceof ContextClosedEvent) {
              closed.countDown();
            }
          });
      terminal.say("serve.ready", port);
      closed.await();
    }
    return Exit.DONE;
  }

  private ConfigurableApplicationContext start() {
    SpringApplication service = new SpringApplication(ServeApplication.class);
    service.setDefaultProperties(
        Map.of(
            "bokskjuts.database.directory", Home.folder().resolve("pg").toString(),
            "bokskjuts.roads.cache", Home.folder().resolve("roads").toString()));
    return service.run("--server.port=" + port);
  }

  /** Before the database is started for nothing. */
  private void requireFreePort() {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      probe.setReuseAddress(true);
    } catch (IOException e) {
      throw new InputRefused(terminal.texts().get("serve.port-taken", port));
    }
  }
}
