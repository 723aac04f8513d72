package se.bokskjuts.model;

/** What a served place is. {@link #MEDIA_GROUP} is the hub where items are sorted. */
public enum UnitKind {
  MAIN,
  BRANCH,
  HOSPITAL,
  UNIVERSITY,
  MEDIA_GROUP,
  MOBILE,
  DEPOT
}
