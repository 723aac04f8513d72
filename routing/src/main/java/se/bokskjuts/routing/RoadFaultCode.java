package se.bokskjuts.routing;

/** What the roads can refuse. The names are stable: documents and clients rely on them. */
public enum RoadFaultCode {
  /** The file set as road network is not there or cannot be read. */
  ROADS_FILE_MISSING,
  /** The file set as road network is no OpenStreetMap file or a broken one. */
  ROADS_FILE_BROKEN,
  /** The file holds no road that the van may drive. */
  ROADS_FILE_EMPTY,
  /** The cache directory cannot be written. */
  ROADS_CACHE_UNWRITABLE,
  /** The unit lies outside the box that the network covers. */
  UNIT_OUTSIDE_NETWORK,
  /** The unit lies farther from a road than the bound allows. */
  UNIT_OFF_NETWORK,
  /** No way leads from one unit to another. */
  UNITS_NOT_CONNECTED,
  /** A closure names a spot where there is no road. */
  CLOSURE_NOT_ON_ROAD
}
