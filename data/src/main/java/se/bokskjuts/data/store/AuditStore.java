package se.bokskjuts.data.store;

import static se.bokskjuts.data.jooq.Tables.AUDIT_LOG;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.AuditLogRecord;

/** Who did what: added to, never changed. */
public final class AuditStore {
  private final DSLContext sql;

  public AuditStore(Database database) {
    this.sql = database.sql();
  }

  public void add(
      String actor, String action, String objectKind, String objectId, Map<String, String> detail) {
    sql.insertInto(AUDIT_LOG)
        .set(AUDIT_LOG.ACTOR, actor)
        .set(AUDIT_LOG.ACTION, action)
        .set(AUDIT_LOG.OBJECT_KIND, objectKind)
        .set(AUDIT_LOG.OBJECT_ID, objectId)
        .set(AUDIT_LOG.DETAIL, Json.of(detail))
        .execute();
  }

  /** The newest entries before an id, newest first. */
  public List<AuditEntry> list(long beforeId, int most) {
    return list(AUDIT_LOG.ID.lt(beforeId), most);
  }

  /** The newest entries, newest first. */
  public List<AuditEntry> list(int most) {
    return list(DSL.trueCondition(), most);
  }

  /** What happened to one thing, newest first. */
  public List<AuditEntry> listOf(String objectKind, String objectId, int most) {
    return list(AUDIT_LOG.OBJECT_KIND.eq(objectKind).and(AUDIT_LOG.OBJECT_ID.eq(objectId)), most);
  }

  private List<AuditEntry> list(Condition which, int most) {
    return sql
        .selectFrom(AUDIT_LOG)
        .where(which)
        .orderBy(AUDIT_LOG.ID.desc())
        .limit(most)
        .fetch()
        .stream()
        .map(AuditStore::entry)
        .toList();
  }

  private static AuditEntry entry(AuditLogRecord row) {
    return new AuditEntry(
        row.getId(),
        row.getAt().toInstant(),
        row.getActor(),
        row.getAction(),
        row.getObjectKind(),
        row.getObjectId(),
        Json.texts(row.getDetail()));
  }
}
