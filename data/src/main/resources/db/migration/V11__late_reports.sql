-- A report that comes when its day is closed amends what the closing decided, where that still can be.

ALTER TABLE delivery_event ADD late boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN delivery_event.late IS 'It came when its day was closed already: the closing did not know it.';
CREATE INDEX delivery_event_late ON delivery_event (plan_id) WHERE late;
