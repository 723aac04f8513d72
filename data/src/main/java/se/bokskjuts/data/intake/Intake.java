package se.bokskjuts.data.intake;

import java.io.IOException;
import java.io.InputStream;
import se.bokskjuts.data.csv.CsvReading;
import se.bokskjuts.data.db.BrokenRuleException;
import se.bokskjuts.data.db.Database;

/**
 * Takes in a CSV file. It is read twice: first wholly judged, then, if it may be kept, stored in
 * one transaction, so that nothing of a refused file ever reaches the database.
 */
public final class Intake {
  private final Database database;

  public Intake(Database database) {
    this.database = database;
  }

  /** Reads all of the stream, up to one byte over the largest file, and leaves it open. */
  public IntakeReport receive(String name, InputStream in, IntakeSettings settings)
      throws IOException {
    return receive(name, in.readNBytes(CsvReading.MOST_BYTES + 1), settings);
  }

  public IntakeReport receive(String name, byte[] bytes, IntakeSettings settings) {
    try {
      return new Receiving(database, FileNames.clean(name), bytes, settings).receive();
    } catch (BrokenRuleException e) {
      // Somebody took in the same items between judging and storing: judge again.
      return new Receiving(database, FileNames.clean(name), bytes, settings).receive();
    }
  }
}
