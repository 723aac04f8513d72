package se.bokskjuts.data.store;

/** What somebody may do; a driver has a link and no role. */
public enum Role {
  COORDINATOR,
  STAFF,
  PLANNER,
  VIEWER,
  ADMIN
}
