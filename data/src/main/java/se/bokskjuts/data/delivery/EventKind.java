package se.bokskjuts.data.delivery;

import static se.bokskjuts.data.delivery.Reason.ACCIDENT;
import static se.bokskjuts.data.delivery.Reason.BREAKDOWN;
import static se.bokskjuts.data.delivery.Reason.CLOSED;
import static se.bokskjuts.data.delivery.Reason.DAMAGED;
import static se.bokskjuts.data.delivery.Reason.ILLNESS;
import static se.bokskjuts.data.delivery.Reason.NOT_ABOARD;
import static se.bokskjuts.data.delivery.Reason.NOT_CAME;
import static se.bokskjuts.data.delivery.Reason.NOT_ON_SHELF;
import static se.bokskjuts.data.delivery.Reason.NOT_READY;
import static se.bokskjuts.data.delivery.Reason.NOT_THERE;
import static se.bokskjuts.data.delivery.Reason.NO_KEY;
import static se.bokskjuts.data.delivery.Reason.NO_ROOM;
import static se.bokskjuts.data.delivery.Reason.NO_TIME;
import static se.bokskjuts.data.delivery.Reason.ON_LOAN;
import static se.bokskjuts.data.delivery.Reason.OTHER_BOX;
import static se.bokskjuts.data.delivery.Reason.REFUSED;
import static se.bokskjuts.data.delivery.Reason.ROAD;
import static se.bokskjuts.data.delivery.Reason.TOO_HEAVY;
import static se.bokskjuts.data.delivery.Reason.WEATHER;

import java.util.List;

/** What a report says. Of two on the same thing the later counts; an undoing one leaves nothing. */
public enum EventKind {
  ARRIVED(Subject.ARRIVAL),
  DEPARTED(Subject.STOP),
  STOP_MISSED(Subject.STOP, CLOSED, NO_KEY, ROAD, WEATHER, NO_TIME),
  STOP_OPEN(Subject.STOP),
  LOADED(Subject.LOAD),
  NOT_LOADED(Subject.LOAD, NOT_THERE, NOT_READY, NO_ROOM, TOO_HEAVY, DAMAGED),
  LOAD_UNDONE(Subject.LOAD),
  UNLOADED(Subject.UNLOAD),
  NOT_UNLOADED(Subject.UNLOAD, NOT_ABOARD, REFUSED, NO_ROOM, DAMAGED),
  UNLOAD_UNDONE(Subject.UNLOAD),
  RECEIVED(Subject.RECEIPT),
  NOT_RECEIVED(Subject.RECEIPT, NOT_CAME, OTHER_BOX),
  RECEIPT_UNDONE(Subject.RECEIPT),
  ITEM_NOT_FOUND(Subject.ITEM, NOT_ON_SHELF, ON_LOAN, DAMAGED),
  ITEM_FOUND(Subject.ITEM),
  VAN_STOPPED(Subject.VAN, BREAKDOWN, ACCIDENT, ILLNESS, ROAD, WEATHER),
  VAN_GOES_ON(Subject.VAN);

  /** What a report is about; each has one register per thing. */
  public enum Subject {
    ARRIVAL,
    STOP,
    LOAD,
    UNLOAD,
    RECEIPT,
    ITEM,
    VAN
  }

  private final Subject subject;
  private final List<Reason> reasons;

  EventKind(Subject subject, Reason... reasons) {
    this.subject = subject;
    this.reasons = List.of(reasons);
  }

  public Subject subject() {
    return subject;
  }

  /** The reasons that may be given, the most usual first; empty where none is asked for. */
  public List<Reason> reasons() {
    return reasons;
  }

  /** Whether it tells that something went otherwise than planned. */
  public boolean isDeviation() {
    return !reasons.isEmpty();
  }
}
