package se.bokskjuts.data.scenario;

import java.util.Map;

/**
 * Return policy by collection.
 *
 * @param byMediaType policies of some media types
 * @param otherwise of all others, and of items whose media type is not known
 */
public record ReturnPolicies(Map<String, ReturnPolicy> byMediaType, ReturnPolicy otherwise) {
  public ReturnPolicies {
    byMediaType = Map.copyOf(byMediaType);
  }

  public ReturnPolicy of(String mediaType) {
    return byMediaType.getOrDefault(mediaType, otherwise);
  }
}
