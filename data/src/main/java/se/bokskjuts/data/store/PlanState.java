package se.bokskjuts.data.store;

/** A plan's way: drafted, published, then replaced or completed. */
public enum PlanState {
  DRAFT,
  PUBLISHED,
  REPLACED,
  COMPLETED
}
