package se.bokskjuts.api.config;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import se.bokskjuts.data.db.DatabaseStartException;
import se.bokskjuts.data.db.EmbeddedDatabase;

/**
 * The program's own PostgreSQL, where it is used; closed after the pool. Nobody else looks after
 * it, so the service starts it again when it has died.
 */
class OwnServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OwnServer.class);
  private static final long LOOK_EVERY_MILLIS = 1_000;

  private final Optional<EmbeddedDatabase> server;

  OwnServer(Optional<EmbeddedDatabase> server) {
    this.server = server;
  }

  Optional<EmbeddedDatabase> server() {
    return server;
  }

  @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
  void reviveIfDead() {
    try {
      if (server.isPresent() && server.get().reviveIfDead()) {
        LOG.warn("the service's own PostgreSQL had died and was started again");
      }
    } catch (DatabaseStartException e) {
      LOG.error("{} The next try is in a second.", e.getMessage());
    }
  }

  @Override
  public void close() {
    server.ifPresent(EmbeddedDatabase::close);
  }
}
