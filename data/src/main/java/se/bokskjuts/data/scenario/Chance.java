package se.bokskjuts.data.scenario;

/**
 * What may happen to a day that was planned; all assumptions, none measured.
 *
 * @param slackPercent that the timetable adds to the roads' driving times
 * @param slowerPercent that driving takes longer in winter, known to the planner; 0: not winter
 * @param spreadPercent most that a leg takes more or less than expected
 * @param holdUpPerThousand legs with five to twenty minutes lost
 * @param shutPerThousand stops where nobody lets the driver in
 * @param notFoundPerThousand items that are not on their shelf
 * @param elsewherePercent borrowers who return at another unit near the one they borrowed at
 * @param volumePercent most that an item takes more or less room than estimated
 */
public record Chance(
    int slackPercent,
    int slowerPercent,
    int spreadPercent,
    int holdUpPerThousand,
    int shutPerThousand,
    int notFoundPerThousand,
    int elsewherePercent,
    int volumePercent) {
  public static final Chance USUAL = new Chance(5, 0, 8, 20, 5, 10, 15, 10);

  /** The usual, with slower roads, wider spread and more hold-ups. */
  public static final Chance WINTER = new Chance(5, 12, 16, 50, 10, 10, 15, 10);

  public boolean isWinter() {
    return slowerPercent > 0;
  }
}
