package se.bokskjuts.data.access;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static se.bokskjuts.data.jooq.Tables.IDEMPOTENCY_KEY;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.IdempotencyKeyRecord;

/** Calls made under an Idempotency-Key: a repetition gets the first one's answer. */
public final class AnsweredCalls {
  /** What is known of a call when it comes in. */
  public sealed interface Found {
    /** It was never made: go on, then keep the answer. */
    record Fresh() implements Found {}

    /** The first call under the key is still running. */
    record Running() implements Found {}

    /** The key was used for another request. */
    record OtherRequest() implements Found {}

    /** It was answered so. */
    record Answered(Answer answer) implements Found {}
  }

  private final DSLContext sql;
  private final Duration longestCall;
  private final Duration remembered;

  /**
   * @param longestCall a call that has run longer died without an answer, and may be made again
   * @param remembered older answers are forgotten, their keys free again
   */
  public AnsweredCalls(Database database, Duration longestCall, Duration remembered) {
    this.sql = database.sql();
    this.longestCall = longestCall;
    this.remembered = remembered;
  }

  /** Claims the key for this caller and request, or says what became of the earlier claim. */
  public Found claim(String caller, String key, byte[] requestHash) {
    forgetDeadAndOld(caller, key);
    int claimed =
        sql.insertInto(IDEMPOTENCY_KEY)
            .set(IDEMPOTENCY_KEY.OWNER, caller)
            .set(IDEMPOTENCY_KEY.KEY, key)
            .set(IDEMPOTENCY_KEY.REQUEST_HASH, requestHash)
            .onConflictDoNothing()
            .execute();
    if (claimed == 1) {
      return new Found.Fresh();
    }
    return sql.selectFrom(IDEMPOTENCY_KEY)
        .where(is(caller, key))
        .fetchOptional()
        .map(row -> found(row, requestHash))
        .orElseGet(Found.Running::new);
  }

  private static Condition is(String caller, String key) {
    return IDEMPOTENCY_KEY.OWNER.eq(caller).and(IDEMPOTENCY_KEY.KEY.eq(key));
  }

  private static Found found(IdempotencyKeyRecord row, byte[] requestHash) {
    if (!Arrays.equals(row.getRequestHash(), requestHash)) {
      return new Found.OtherRequest();
    }
    if (row.getStatus() == null) {
      return new Found.Running();
    }
    String location = row.getHeaders().data();
    return new Found.Answered(
        new Answer(row.getStatus(), location.substring(1, location.length() - 1), row.getBody()));
  }

  private void forgetDeadAndOld(String caller, String key) {
    OffsetDateTime now = OffsetDateTime.now();
    Condition dead =
        is(caller, key)
            .and(IDEMPOTENCY_KEY.STATUS.isNull())
            .and(IDEMPOTENCY_KEY.CREATED_AT.lt(now.minus(longestCall)));
    sql.deleteFrom(IDEMPOTENCY_KEY)
        .where(dead.or(IDEMPOTENCY_KEY.CREATED_AT.lt(now.minus(remembered))))
        .execute();
  }

  /** The location is an address of this service: letters, digits, slashes and hyphens. */
  public void keep(String caller, String key, Answer answer) {
    sql.update(IDEMPOTENCY_KEY)
        .set(IDEMPOTENCY_KEY.STATUS, answer.status())
        .set(IDEMPOTENCY_KEY.HEADERS, JSONB.jsonb("\"" + answer.location() + "\""))
        .set(IDEMPOTENCY_KEY.BODY, answer.body())
        .set(IDEMPOTENCY_KEY.CREATED_AT, currentOffsetDateTime())
        .where(is(caller, key))
        .execute();
  }

  /** The call failed: the key is free again. */
  public void release(String caller, String key) {
    sql.deleteFrom(IDEMPOTENCY_KEY).where(is(caller, key)).execute();
  }
}
