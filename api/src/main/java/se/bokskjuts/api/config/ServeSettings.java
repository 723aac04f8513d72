package se.bokskjuts.api.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the service, all under {@code bokskjuts.} in application.properties.
 *
 * @param solveTime how long a plan is searched for unless the request says otherwise
 * @param longestSolveTime the most a request may ask for
 * @param solveThreads search threads per plan
 * @param mostItems of one day's plan: what is planned at once must have room in the memory
 * @param costlyCallsPerMinute solves, imports, prints and sign-ins per caller and minute
 * @param serviceDaysShown service days on the start page
 * @param publicAddress where phones reach the service, for links and QR codes; empty: as the
 *     request that asks for them did
 * @param trustedProxies addresses, or networks as 10.0.0.0/8, of the proxies in front whose
 *     X-Forwarded-For is believed
 */
@ConfigurationProperties("bokskjuts")
public record ServeSettings(
    @DefaultValue Database database,
    @DefaultValue Roads roads,
    @DefaultValue MapLayer map,
    @DefaultValue("") String firstPassword,
    @DefaultValue("30s") Duration solveTime,
    @DefaultValue("1h") Duration longestSolveTime,
    @DefaultValue("1") int solveThreads,
    @DefaultValue("50000") int mostItems,
    @DefaultValue("60") int costlyCallsPerMinute,
    @DefaultValue("5") int serviceDaysShown,
    @DefaultValue("") String publicAddress,
    @DefaultValue List<String> trustedProxies) {

  /**
   * Where the data is. Without a url the service starts its own PostgreSQL.
   *
   * @param directory of the service's own PostgreSQL
   */
  public record Database(
      @DefaultValue("") String url,
      @DefaultValue("postgres") String user,
      @DefaultValue("") String password,
      @DefaultValue(".bokskjuts/pg") Path directory,
      @DefaultValue("15432") int port) {}

  /**
   * The road network.
   *
   * @param file an OpenStreetMap file; empty: the built-in table of Dalarna's roads
   * @param winterFactor driving times are multiplied by it
   */
  public record Roads(
      @DefaultValue("") String file,
      @DefaultValue(".bokskjuts/roads") Path cache,
      @DefaultValue("1.0") double winterFactor) {}

  /**
   * The map's ground.
   *
   * @param tiles address of an online tile layer; empty: drawn from the road network
   */
  public record MapLayer(@DefaultValue("") String tiles, @DefaultValue("") String attribution) {}
}
