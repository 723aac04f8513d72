package se.bokskjuts.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a small OpenStreetMap file, road by road. */
final class OsmText {
  private final StringBuilder nodes = new StringBuilder();
  private final StringBuilder ways = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private int relationCount;

  static OsmText osm() {
    return new OsmText();
  }

  OsmText node(int id, double lat, double lon) {
    nodes.append(String.format(Locale.ROOT, "<node id='%d' lat='%f' lon='%f'/>%n", id, lat, lon));
    return this;
  }

  OsmText town(int id, String name, double lat, double lon) {
    nodes.append(
        String.format(
            Locale.ROOT,
            "<node id='%d' lat='%f' lon='%f'><tag k='place' v='town'/><tag k='name' v='%s'/></node>%n",
            id,
            lat,
            lon,
            name));
    return this;
  }

  /**
   * @param tags like {@code highway=primary maxspeed=80}
   */
  OsmText way(int id, String tags, int... nodeIds) {
    ways.append("<way id='").append(id).append("'>");
    for (int node : nodeIds) {
      ways.append("<nd ref='").append(node).append("'/>");
    }
    ways.append(tags(tags)).append("</way>\n");
    return this;
  }

  OsmText noTurn(int fromWay, int viaNode, int toWay) {
    relations
        .append("<relation id='" + ++relationCount + "'>")
        .append("<member type='way' ref='" + fromWay + "' role='from'/>")
        .append("<member type='node' ref='" + viaNode + "' role='via'/>")
        .append("<member type='way' ref='" + toWay + "' role='to'/>")
        .append(tags("type=restriction restriction=no_left_turn"))
        .append("</relation>\n");
    return this;
  }

  private static String tags(String tags) {
    StringBuilder text = new StringBuilder();
    for (String tag : tags.split(" ")) {
      String[] pair = tag.split("=");
      text.append("<tag k='").append(pair[0]).append("' v='").append(pair[1]).append("'/>");
    }
    return text.toString();
  }

  Path writeTo(Path file) {
    try {
      return Files.writeString(
          file,
          "<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n"
              + nodes
              + ways
              + relations
              + "</osm>\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
