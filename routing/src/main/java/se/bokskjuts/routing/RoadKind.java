package se.bokskjuts.routing;

/** Class of a road, from the largest down; OpenStreetMap's highway values. */
public enum RoadKind {
  MOTORWAY(0),
  TRUNK(0),
  PRIMARY(0),
  SECONDARY(8),
  TERTIARY(9),
  UNCLASSIFIED(11),
  RESIDENTIAL(12),
  SERVICE(14),
  TRACK(14),
  FERRY(8),
  OTHER(14);

  private final int firstZoom;

  RoadKind(int firstZoom) {
    this.firstZoom = firstZoom;
  }

  /** The first zoom level of a web map at which such a road is drawn. */
  public int firstZoom() {
    return firstZoom;
  }

  static RoadKind of(String name) {
    for (RoadKind kind : values()) {
      if (kind.name().equalsIgnoreCase(name)) {
        return kind;
      }
    }
    return "LIVING_STREET".equalsIgnoreCase(name) ? RESIDENTIAL : OTHER;
  }
}
