package se.bokskjuts.data.store;

import static se.bokskjuts.data.jooq.Tables.LINK_SECRET;

import java.security.SecureRandom;
import java.util.Optional;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;

/** The secret that links are signed with. */
public final class LinkSecretStore {
  private static final int BYTES = 32;

  private final DSLContext sql;

  public LinkSecretStore(Database database) {
    this.sql = database.sql();
  }

  /** Made by whoever asks first; the same for all processes from then on. */
  public byte[] getOrMake() {
    return find()
        .orElseGet(
            () -> {
              make();
              return find().orElseThrow();
            });
  }

  private Optional<byte[]> find() {
    return sql.select(LINK_SECRET.SECRET).from(LINK_SECRET).fetchOptional(LINK_SECRET.SECRET);
  }

  private void make() {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    sql.insertInto(LINK_SECRET)
        .set(LINK_SECRET.SECRET, fresh)
        .onConflict(LINK_SECRET.ONLY_ONE)
        .doNothing()
        .execute();
  }
}
