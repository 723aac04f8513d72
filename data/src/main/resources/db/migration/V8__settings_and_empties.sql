-- Days off and on are counted like other settings, and empty boxes are followed from unit to unit.

ALTER TABLE service_day_exception ADD COLUMN row_version integer NOT NULL DEFAULT 1;

ALTER TABLE unit ADD COLUMN empty_boxes_on date NOT NULL DEFAULT '2000-01-01';
COMMENT ON COLUMN unit.empty_boxes IS 'Rule H12: empty boxes at the last count; null: never short of them.';
COMMENT ON COLUMN unit.empty_boxes_on IS 'The date on whose morning they were counted; plans of it and later change the stock.';

-- What somebody has, somebody should have: until another goal is set it is the first count.
UPDATE unit SET empty_boxes_goal = empty_boxes WHERE empty_boxes_goal IS NULL;

CREATE FUNCTION unit_empty_boxes_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.empty_boxes IS DISTINCT FROM OLD.empty_boxes
      AND NEW.empty_boxes_on IS NOT DISTINCT FROM OLD.empty_boxes_on THEN
    NEW.empty_boxes_on = (now() AT TIME ZONE 'Europe/Stockholm')::date;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER unit_empty_boxes_counted BEFORE UPDATE ON unit
  FOR EACH ROW EXECUTE FUNCTION unit_empty_boxes_counted();

CREATE TABLE empty_box_flow (
  plan_id  uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
  unit_id  short_text NOT NULL REFERENCES unit,
  packed   integer NOT NULL CHECK (packed >= 0),
  emptied  integer NOT NULL CHECK (emptied >= 0),
  sent     integer NOT NULL CHECK (sent >= 0),
  received integer NOT NULL CHECK (received >= 0),
  PRIMARY KEY (plan_id, unit_id)
);
COMMENT ON TABLE empty_box_flow IS 'What a plan takes of and adds to the units'' empty boxes: as planned from its publication, as it went from its day''s end.';
COMMENT ON COLUMN empty_box_flow.packed IS 'Boxes filled there.';
COMMENT ON COLUMN empty_box_flow.emptied IS 'Boxes that ended there; they serve the next day.';
COMMENT ON COLUMN empty_box_flow.sent IS 'Empty boxes that a van took along.';

CREATE TABLE empty_box_ride (
  plan_id   uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
  place     integer NOT NULL CHECK (place > 0),
  van_id    short_text NOT NULL,
  from_unit short_text NOT NULL REFERENCES unit,
  from_stop integer NOT NULL CHECK (from_stop >= 0),
  to_unit   short_text NOT NULL REFERENCES unit,
  to_stop   integer NOT NULL,
  boxes     integer NOT NULL CHECK (boxes > 0),
  PRIMARY KEY (plan_id, place),
  CONSTRAINT empty_box_ride_forward CHECK (from_stop < to_stop)
);
COMMENT ON TABLE empty_box_ride IS 'Empty boxes that a published plan''s manifests tell the drivers to take along.';
COMMENT ON COLUMN empty_box_ride.from_stop IS 'Which of the van''s stops, from 0.';
