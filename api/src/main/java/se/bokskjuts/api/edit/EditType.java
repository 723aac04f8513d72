package se.bokskjuts.api.edit;

/** Kinds of change by hand; each names what it needs of {@link EditRequest}. */
public enum EditType {
  /** van, stop, toVan, place. */
  MOVE_STOP,
  /** unit, toVan, place. */
  ADD_STOP,
  /** van, stop. */
  REMOVE_STOP,
  /** box, toVan; load and unload where the van passes more than once. */
  MOVE_BOX,
  /** box. */
  LEAVE_BOX,
  /** transfer: a barcode or an id. */
  LEAVE_TRANSFER,
  /** transfer: a barcode or an id; undoes LEAVE_TRANSFER. */
  SEND_TRANSFER,
  /** van, stop: the unit is visited by that van alone. */
  PIN_STOP,
  /** unit. */
  UNPIN_STOP,
  /** van, stop: the tour begins as it does now, as far as to the stop. */
  PIN_ORDER,
  /** van. */
  UNPIN_ORDER,
  /** hold, item. */
  CHOOSE_COPY,
  /** hold. */
  FREE_COPY,
  /** unit. */
  CLOSE_UNIT,
  /** unit. */
  OPEN_UNIT,
  /** van. */
  TAKE_VAN_OUT,
  /** van. */
  PUT_VAN_BACK,
  /** lat and lon of a spot on the road; or unit and toUnit: half-way between. */
  CLOSE_ROAD,
  /** lat and lon of a spot that was closed. */
  OPEN_ROAD,
  /** Nothing: all boxes are decided anew. */
  REPACK,
  /** Nothing: what was moved by hand is pinned. */
  KEEP_MINE
}
