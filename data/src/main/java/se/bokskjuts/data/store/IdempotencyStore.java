package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static se.bokskjuts.data.jooq.Tables.IDEMPOTENCY_KEY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.types.DayToSecond;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.IdempotencyKeyRecord;

/** Answers to requests that a client may send again under the same key. */
public final class IdempotencyStore {
  private final DSLContext sql;

  public IdempotencyStore(Database database) {
    this.sql = database.sql();
  }

  /** What is known of a key. */
  public enum Standing {
    /** Nobody used it; it is the caller's now, who answers or lets go. */
    NEW,
    /** The same request is being answered at this moment. */
    AT_WORK,
    /** It was answered: send that again. */
    ANSWERED,
    /** It was used for another request: refuse. */
    OTHER_REQUEST
  }

  /** An answer as it was sent. */
  public record Answer(int status, Map<String, String> headers, byte[] body) {
    public Answer {
      headers = Map.copyOf(headers);
    }
  }

  public Standing claim(String owner, String key, byte[] request) {
    byte[] hash = Hashes.sha256(request);
    int claimed =
        sql.insertInto(IDEMPOTENCY_KEY)
            .set(IDEMPOTENCY_KEY.OWNER, owner)
            .set(IDEMPOTENCY_KEY.KEY, key)
            .set(IDEMPOTENCY_KEY.REQUEST_HASH, hash)
            .onConflictDoNothing()
            .execute();
    if (claimed > 0) {
      return Standing.NEW;
    }
    Optional<IdempotencyKeyRecord> known = find(owner, key);
    if (known.isPresent() && !Arrays.equals(known.get().getRequestHash(), hash)) {
      return Standing.OTHER_REQUEST;
    }
    return known.isPresent() && known.get().getStatus() != null
        ? Standing.ANSWERED
        : Standing.AT_WORK;
  }

  private Optional<IdempotencyKeyRecord> find(String owner, String key) {
    return sql.selectFrom(IDEMPOTENCY_KEY)
        .where(IDEMPOTENCY_KEY.OWNER.eq(owner))
        .and(IDEMPOTENCY_KEY.KEY.eq(key))
        .fetchOptional();
  }

  public void answer(String owner, String key, Answer answer) {
    sql.update(IDEMPOTENCY_KEY)
        .set(IDEMPOTENCY_KEY.STATUS, answer.status())
        .set(IDEMPOTENCY_KEY.HEADERS, Json.of(answer.headers()))
        .set(IDEMPOTENCY_KEY.BODY, answer.body())
        .where(IDEMPOTENCY_KEY.OWNER.eq(owner))
        .and(IDEMPOTENCY_KEY.KEY.eq(key))
        .execute();
  }

  public Answer getAnswer(String owner, String key) {
    IdempotencyKeyRecord row =
        find(owner, key).orElseThrow(() -> new NotStoredException("answer", key));
    return new Answer(row.getStatus(), Json.texts(row.getHeaders()), row.getBody());
  }

  /** Lets go of a key whose request failed, so that it may be sent again. */
  public void release(String owner, String key) {
    sql.deleteFrom(IDEMPOTENCY_KEY)
        .where(IDEMPOTENCY_KEY.OWNER.eq(owner))
        .and(IDEMPOTENCY_KEY.KEY.eq(key))
        .and(IDEMPOTENCY_KEY.STATUS.isNull())
        .execute();
  }

  /** Forgets keys older than the given moment, and those never answered for an hour. */
  public void forget(Instant before) {
    sql.deleteFrom(IDEMPOTENCY_KEY)
        .where(IDEMPOTENCY_KEY.CREATED_AT.lt(before.atOffset(ZoneOffset.UTC)))
        .or(
            IDEMPOTENCY_KEY
                .STATUS
                .isNull()
                .and(
                    IDEMPOTENCY_KEY.CREATED_AT.lt(
                        currentOffsetDateTime().sub(new DayToSecond(0, 1)))))
        .execute();
  }
}
