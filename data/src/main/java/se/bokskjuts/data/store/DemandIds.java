package se.bokskjuts.data.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.TransferId;

/** The ids of stored demand in day and plan files: t and h with the row's number. */
final class DemandIds {
  private static final Pattern TRANSFER = Pattern.compile("t([1-9]\\d{0,17})");
  private static final Pattern HOLD = Pattern.compile("h([1-9]\\d{0,17})");

  private DemandIds() {}

  static TransferId transfer(long row) {
    return TransferId.of("t" + row);
  }

  static HoldId hold(long row) {
    return HoldId.of("h" + row);
  }

  /** Empty for an id that no stored transfer has, such as one of a day file from elsewhere. */
  static Optional<Long> findTransfer(String id) {
    return number(TRANSFER, id);
  }

  static Optional<Long> findHold(String id) {
    return number(HOLD, id);
  }

  private static Optional<Long> number(Pattern pattern, String id) {
    Matcher matcher = pattern.matcher(id);
    return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }
}
