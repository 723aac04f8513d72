package se.bokskjuts.api.field;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a van's or a unit's day.
 *
 * @param newer the page of the version that replaced this one, if one did
 * @param closed whether the day has been closed
 */
record KnownJson(List<ReportJson> reports, Optional<String> newer, boolean closed) {
  KnownJson {
    reports = List.copyOf(reports);
  }
}
