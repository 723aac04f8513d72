package se.bokskjuts.model;

/** Why an item travels ({@code domain.md} 2). */
public enum TransferKind {
  HOLD,
  RETURN,
  TO_MEDIA_GROUP,
  FROM_MEDIA_GROUP,
  ROTATION
}
