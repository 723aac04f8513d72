package se.bokskjuts.routing;

import se.bokskjuts.model.UnitId;

/** Named places of Dalarna for tests. */
final class Dalarna {
  static final Place FALUN = place("falun", "Falun", 60.6036, 15.6260);
  static final Place BORLANGE = place("borlange", "Borlänge", 60.4858, 15.4371);
  static final Place MORA = place("mora", "Mora", 61.0070, 14.5432);
  static final Place AVESTA = place("avesta", "Avesta", 60.1427, 16.1630);
  static final Place LUDVIKA = place("ludvika", "Ludvika", 60.1496, 15.1878);
  static final Place IDRE = place("idre", "Idre", 61.8587, 12.7190);
  static final Place MALUNG = place("malung", "Malung", 60.6833, 13.7155);
  static final Place LEKSAND = place("leksand", "Leksand", 60.7300, 14.9986);

  /** Far beyond the county's border. */
  static final Place STOCKHOLM = place("stockholm", "Stockholm", 59.3293, 18.0686);

  private Dalarna() {}

  static Place place(String id, String name, double lat, double lon) {
    return new Place(UnitId.of(id), name, lat, lon);
  }
}
