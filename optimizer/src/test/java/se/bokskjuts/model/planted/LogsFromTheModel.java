package se.bokskjuts.model.planted;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks a wall on purpose: the model logs nothing. */
public final class LogsFromTheModel {
  static final Logger LOG = LoggerFactory.getLogger(LogsFromTheModel.class);
}
