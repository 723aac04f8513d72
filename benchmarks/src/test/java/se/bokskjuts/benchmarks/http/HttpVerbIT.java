package se.bokskjuts.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HttpVerbIT {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;

  @BeforeEach
  void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/here",
        call -> {
          call.sendResponseHeaders(200, 2);
          call.getResponseBody().write(new byte[] {1, 2});
          call.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void each_address_gets_a_line_and_the_table_tells_its_command_but_not_the_key() {
    int exit = run("--calls", "5", "--key", "bk_secret", "/here");

    assertThat(exit).isZero();
    assertThat(out.toString())
        .contains("| /here | 5 | ", "--calls 5 --key … /here", "commit ", " cores of ", "load ")
        .doesNotContain("bk_secret");
  }

  @Test
  void an_answer_that_is_not_200_is_told_and_ends_the_run() {
    int exit = run("/nowhere");

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).contains("/nowhere answers 404");
  }

  @Test
  void a_percentile_is_the_least_time_that_its_share_did_not_exceed() {
    Latencies latencies = new Latencies("/", new double[] {4, 2, 3, 1}, 0);

    assertThat(latencies.percentile(0.5)).isEqualTo(2);
    assertThat(latencies.percentile(0.51)).isEqualTo(3);
    assertThat(latencies.percentile(1)).isEqualTo(4);
  }

  private int run(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "--url";
    all[1] = "http://localhost:" + server.getAddress().getPort();
    System.arraycopy(args, 0, all, 2, args.length);
    return new CommandLine(new HttpVerb())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all);
  }
}
