package se.bokskjuts.data.db;

import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A row breaks a rule that the tables hold; the transaction was undone. */
public final class BrokenRuleException extends RuntimeException {
  private final String constraint;

  BrokenRuleException(DataAccessException cause) {
    super(cause.getMessage(), cause);
    this.constraint =
        Optional.ofNullable(cause.getCause(PSQLException.class))
            .map(PSQLException::getServerErrorMessage)
            .map(ServerErrorMessage::getConstraint)
            .orElse("");
  }

  /** The constraint's name in the migrations, such as {@code transfer_item_in_one_place}. */
  public String constraint() {
    return constraint;
  }
}
