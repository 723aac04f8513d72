package se.bokskjuts.api.rest;

import java.util.List;
import java.util.Map;

/** GeoJSON (RFC 7946): positions are [longitude, latitude] in WGS 84. */
final class GeoJson {
  static final String MEDIA_TYPE = "application/geo+json";

  private GeoJson() {}

  /** A set of features. */
  record FeatureCollection(String type, List<Feature> features) {
    static FeatureCollection of(List<Feature> features) {
      return new FeatureCollection("FeatureCollection", List.copyOf(features));
    }
  }

  /** A line or a point with what is known of it. */
  record Feature(String type, Geometry geometry, Map<String, Object> properties) {
    static Feature line(List<List<Double>> positions, Map<String, Object> properties) {
      return new Feature("Feature", new Geometry("LineString", positions), properties);
    }

    static Feature point(double lon, double lat, Map<String, Object> properties) {
      return new Feature("Feature", new Geometry("Point", List.of(lon, lat)), properties);
    }
  }

  /** Coordinates of a Point or a LineString. */
  record Geometry(String type, Object coordinates) {}
}
