-- What drivers and units report of a published day, and what becomes of it.

-- A link is signed, not stored: it can be printed again, and ends with its day or its plan.
DROP TABLE driver_link;

CREATE TABLE link_secret (
  only_one   boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  secret     bytea NOT NULL CHECK (length(secret) = 32),
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE link_secret IS 'What drivers'' and units'' links are signed with. Made at the first start; without its row all links are void.';

ALTER TABLE delivery_event DROP CONSTRAINT delivery_event_kind_check;
ALTER TABLE delivery_event DROP CONSTRAINT delivery_event_reason_check;
ALTER TABLE delivery_event ALTER van_id DROP NOT NULL;
ALTER TABLE delivery_event RENAME item TO transfer_id;
ALTER TABLE delivery_event ADD reported_by short_text NOT NULL;
ALTER TABLE delivery_event
  -- What each kind tells of: a stop, a box at a stop, a box at a unit, an item, a van.
  ADD CONSTRAINT delivery_event_tells_of CHECK (CASE
    WHEN kind IN ('ARRIVED', 'DEPARTED', 'STOP_MISSED', 'STOP_OPEN')
      THEN num_nulls(van_id, stop_index) = 0 AND num_nonnulls(box_id, transfer_id) = 0
    WHEN kind IN ('LOADED', 'NOT_LOADED', 'LOAD_UNDONE', 'UNLOADED', 'NOT_UNLOADED', 'UNLOAD_UNDONE')
      THEN num_nulls(van_id, stop_index, box_id) = 0 AND transfer_id IS NULL
    WHEN kind IN ('RECEIVED', 'NOT_RECEIVED', 'RECEIPT_UNDONE')
      THEN box_id IS NOT NULL AND num_nonnulls(van_id, stop_index, transfer_id) = 0
    WHEN kind IN ('ITEM_NOT_FOUND', 'ITEM_FOUND')
      THEN transfer_id IS NOT NULL AND num_nonnulls(van_id, stop_index, box_id) = 0
    WHEN kind IN ('VAN_STOPPED', 'VAN_GOES_ON')
      THEN van_id IS NOT NULL AND num_nonnulls(stop_index, box_id, transfer_id) = 0
    ELSE false END),
  -- A code and no free text: nobody can write of a borrower here.
  ADD CONSTRAINT delivery_event_reason CHECK (CASE
    WHEN kind IN ('STOP_MISSED', 'NOT_LOADED', 'NOT_UNLOADED', 'NOT_RECEIVED', 'ITEM_NOT_FOUND',
        'VAN_STOPPED')
      THEN reason IN ('CLOSED', 'NO_KEY', 'ROAD', 'WEATHER', 'NO_TIME', 'NOT_THERE', 'NOT_READY',
        'NO_ROOM', 'TOO_HEAVY', 'DAMAGED', 'NOT_ABOARD', 'REFUSED', 'NOT_CAME', 'OTHER_BOX',
        'NOT_ON_SHELF', 'ON_LOAN', 'BREAKDOWN', 'ACCIDENT', 'ILLNESS')
    ELSE reason = '' END);
COMMENT ON COLUMN delivery_event.reason IS 'A code where something went wrong, else empty; never free text.';
COMMENT ON COLUMN delivery_event.transfer_id IS 'Whose item was not found: the id in the plan, a hold''s under its own.';
COMMENT ON COLUMN delivery_event.reported_by IS 'driver:VAN or unit:UNIT by a signed link, else an account or key.';
COMMENT ON COLUMN delivery_event.happened_at IS 'By the device''s clock. Of two words on the same thing the later counts.';

CREATE FUNCTION delivery_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was reported is only added to'
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'delivery_event_append_only';
END $$;
CREATE TRIGGER delivery_event_is_append_only BEFORE UPDATE OR DELETE ON delivery_event
  FOR EACH ROW EXECUTE FUNCTION delivery_event_is_append_only();
CREATE TRIGGER delivery_event_is_never_emptied BEFORE TRUNCATE ON delivery_event
  FOR EACH STATEMENT EXECUTE FUNCTION delivery_event_is_append_only();

ALTER TABLE transfer DROP CONSTRAINT transfer_state_check;
ALTER TABLE transfer ADD CONSTRAINT transfer_state_check
  CHECK (state IN ('WAITING', 'PLANNED', 'DELIVERED', 'CANCELLED', 'NOT_FOUND'));
ALTER TABLE transfer ADD planned_for date;
COMMENT ON COLUMN transfer.state IS 'NOT_FOUND: nobody could find the item; a later import that has it makes a new transfer.';
COMMENT ON COLUMN transfer.planned_for IS 'The date whose published plan has it: no other day plans it meanwhile.';

ALTER TABLE hold_request ADD planned_for date;
ALTER TABLE hold_request ADD planned_item short_text;
COMMENT ON COLUMN hold_request.planned_for IS 'The date whose published plan has it.';
COMMENT ON COLUMN hold_request.planned_item IS 'The copy that the published plan chose: it fills no other hold meanwhile.';

ALTER TABLE hold_copy ADD not_found_on date;
COMMENT ON COLUMN hold_copy.not_found_on IS 'When nobody could find the copy: it is not chosen again.';
