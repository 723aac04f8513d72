package se.bokskjuts.data.store;

/** A plan's way: drafted, then published or discarded; published, then replaced or completed. */
public enum PlanState {
  DRAFT,
  PUBLISHED,
  REPLACED,
  COMPLETED,
  DISCARDED
}
