package se.bokskjuts.api.field;

import se.bokskjuts.api.field.link.LinkKind;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** Who came in by a link: one van or one unit of one plan. */
record LinkHolder(LinkKind kind, StoredPlan plan, String subject) {
  VanId van() {
    return VanId.of(subject);
  }

  UnitId unit() {
    return UnitId.of(subject);
  }

  /** As the reports name who made them. */
  String name() {
    return kind.word() + ":" + subject;
  }
}
