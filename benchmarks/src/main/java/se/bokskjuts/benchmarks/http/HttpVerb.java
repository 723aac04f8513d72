package se.bokskjuts.benchmarks.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.bokskjuts.benchmarks.Conditions;

/** Asks a running service the same again and again, one call after the other. */
@Command(
    name = "http",
    mixinStandardHelpOptions = true,
    description =
        "Svarstider hos en tjänst som går: hämtar varje adress om och om igen."
            + " / Latencies of a running service.")
public final class HttpVerb implements Callable<Integer> {
  private static final int OK = 200;
  private static final int WARM_UP = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--url", defaultValue = "http://localhost:8080", description = "Tjänsten.")
  private URI url = URI.create("http://localhost:8080");

  @Option(names = "--key", description = "API-nyckel. / API key.")
  private @Nullable String key;

  @Option(names = "--calls", defaultValue = "200", description = "Per adress, ${DEFAULT-VALUE}.")
  private int calls = 200;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Adresser, som /api/v1/plans. / Addresses.")
  private List<String> paths = List.of();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /** 0; 1 where the service does not answer 200, with a line that says what it answered. */
  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Conditions conditions = new Conditions(spec);
    List<String> lines = new ArrayList<>(List.of(Latencies.HEAD));
    try {
      for (String path : paths) {
        lines.add(measure(path).asMarkdown());
      }
      out.print(conditions.markdown());
      lines.forEach(out::println);
      out.flush();
      return 0;
    } catch (IOException e) {
      spec.commandLine().getErr().println("Gick inte / failed: " + url + ": " + e.getMessage());
      return 1;
    }
  }

  private Latencies measure(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path);
    int bytes = 0;
    for (int i = 0; i < WARM_UP; i++) {
      bytes = get(request);
    }
    double[] millis = new double[calls];
    for (int i = 0; i < calls; i++) {
      long begin = System.nanoTime();
      get(request);
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    return new Latencies(path, millis, bytes);
  }

  private HttpRequest request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path));
    String given = key;
    return (given == null ? request : request.header("Authorization", "Bearer " + given)).build();
  }

  private int get(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != OK) {
      throw new IOException(request.uri().getPath() + " answers " + answer.statusCode());
    }
    return answer.body().length;
  }
}
