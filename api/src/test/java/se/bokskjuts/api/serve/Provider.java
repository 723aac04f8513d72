package se.bokskjuts.api.serve;

import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** A real provider of sign-ins on this machine, for all tests that need one. */
final class Provider {
  static final String ISSUER = "dalarna";
  private static final MockOAuth2Server SERVER = started();

  private Provider() {}

  private static MockOAuth2Server started() {
    MockOAuth2Server server = new MockOAuth2Server();
    server.start();
    return server;
  }

  static String issuer() {
    return SERVER.issuerUrl(ISSUER).toString();
  }

  /** Who signs in next, and what the provider says of them. */
  static void nextIs(String subject, String name, String... groups) {
    next(subject, Map.of("preferred_username", name, "groups", List.of(groups)), 3600);
  }

  /** As the claims say, even where they are another issuer's, client's or sign-in's. */
  static void next(String subject, Map<String, Object> claims, long lastsSeconds) {
    SERVER.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            ISSUER, subject, "JWT", List.of("bokskjuts"), claims, lastsSeconds));
  }
}
