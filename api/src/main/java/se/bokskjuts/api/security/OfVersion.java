package se.bokskjuts.api.security;

/** Somebody whose account counts its changes: an older version is no longer let in. */
interface OfVersion {
  int version();
}
