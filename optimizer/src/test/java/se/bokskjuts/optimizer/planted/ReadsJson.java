package se.bokskjuts.optimizer.planted;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Breaks a wall on purpose: the optimizer reads no JSON. */
public final class ReadsJson {
  static final ObjectMapper JSON = new ObjectMapper();
}
