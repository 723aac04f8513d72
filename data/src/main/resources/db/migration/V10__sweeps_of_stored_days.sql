-- A sweep may take its demand from stored days: published plans, which never change.

ALTER TABLE sweep ADD COLUMN past_from date, ADD COLUMN past_to date,
  ADD CONSTRAINT sweep_past CHECK (num_nulls(past_from, past_to) IN (0, 2) AND past_from <= past_to);
COMMENT ON COLUMN sweep.past_from IS 'First of the stored days whose demand is drawn; null: made-up demand.';

CREATE TABLE sweep_past_day (
  sweep_id uuid NOT NULL REFERENCES sweep ON DELETE CASCADE,
  plan_id  uuid NOT NULL REFERENCES plan,
  PRIMARY KEY (sweep_id, plan_id)
);
COMMENT ON TABLE sweep_past_day IS 'The published plans whose days'' demand a sweep draws, as they were when it was asked.';
