package se.bokskjuts.data.empties;

/**
 * What a day takes of and adds to a unit's empty boxes.
 *
 * @param packed filled there
 * @param emptied ended there; they serve the next day
 * @param sent taken along empty
 * @param received brought empty
 */
public record EmptyFlow(int packed, int emptied, int sent, int received) {
  public static final EmptyFlow NONE = new EmptyFlow(0, 0, 0, 0);

  public int change() {
    return emptied + received - packed - sent;
  }

  public EmptyFlow plus(EmptyFlow other) {
    return new EmptyFlow(
        packed + other.packed,
        emptied + other.emptied,
        sent + other.sent,
        received + other.received);
  }
}
