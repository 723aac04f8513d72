-- What is to be moved. Nothing here can identify a borrower: no name, no card, no note of a hold.

CREATE TABLE import_file (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('UNITS', 'VANS', 'TRANSFERS', 'HOLDS')),
  preset       short_text NOT NULL,
  file_name    short_text NOT NULL,
  content_hash bytea NOT NULL CHECK (length(content_hash) = 32),
  for_date     date,
  rows_read    integer NOT NULL CHECK (rows_read >= 0),
  rows_kept    integer NOT NULL CHECK (rows_kept BETWEEN 0 AND rows_read),
  faults       integer NOT NULL CHECK (faults >= 0),
  report       jsonb NOT NULL DEFAULT '[]',
  synthetic    boolean NOT NULL,
  imported_by  short_text NOT NULL,
  imported_at  timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT import_file_once UNIQUE NULLS NOT DISTINCT (kind, content_hash, for_date)
);
COMMENT ON TABLE import_file IS 'A CSV file that was taken in. The same content a second time changes nothing.';
COMMENT ON COLUMN import_file.content_hash IS 'SHA-256 of the file''s bytes.';
COMMENT ON COLUMN import_file.report IS 'The faults: line, column, code, what to do. No value of a refused column.';
COMMENT ON COLUMN import_file.synthetic IS 'Whether the rows are made up; they stay marked as such.';

CREATE TABLE import_mapping (
  kind     text NOT NULL CHECK (kind IN ('UNITS', 'VANS', 'TRANSFERS', 'HOLDS')),
  headings text[] NOT NULL CHECK (cardinality(headings) > 0),
  mapping  jsonb NOT NULL,
  PRIMARY KEY (kind, headings)
);
COMMENT ON TABLE import_mapping IS 'Which of a file''s columns means what, remembered by its headings.';

CREATE TABLE hold_request (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reference     short_text NOT NULL,
  to_unit       short_text NOT NULL REFERENCES unit,
  millilitres   integer NOT NULL CHECK (millilitres BETWEEN 0 AND 10000000),
  grams         integer NOT NULL CHECK (grams BETWEEN 0 AND 10000000),
  waiting_since date NOT NULL,
  state         text NOT NULL DEFAULT 'WAITING'
    CHECK (state IN ('WAITING', 'PLANNED', 'MOVING', 'DELIVERED', 'CANCELLED')),
  title         text NOT NULL DEFAULT '' CHECK (length(title) <= 500),
  media_type    short_text REFERENCES media_type,
  import_id     bigint REFERENCES import_file,
  synthetic     boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE hold_request IS 'Reservation: a hold that any one of its copies can fill. Nothing of who holds it.';
COMMENT ON COLUMN hold_request.reference IS 'The hold''s number in the file it came from: to know it again, not its holder.';
COMMENT ON COLUMN hold_request.waiting_since IS 'The first service date on which it could be planned.';
COMMENT ON COLUMN hold_request.state IS 'MOVING: a copy is on its way, as a transfer of its own.';
CREATE UNIQUE INDEX hold_request_once ON hold_request (reference)
  WHERE state IN ('WAITING', 'PLANNED', 'MOVING');
CREATE INDEX hold_request_open ON hold_request (waiting_since) WHERE state IN ('WAITING', 'PLANNED');

CREATE TABLE hold_copy (
  hold_id bigint NOT NULL REFERENCES hold_request ON DELETE CASCADE,
  item    short_text NOT NULL,
  at_unit short_text NOT NULL REFERENCES unit,
  shelf   text NOT NULL DEFAULT '' CHECK (length(shelf) <= 200),
  PRIMARY KEY (hold_id, item)
);
COMMENT ON TABLE hold_copy IS 'A copy that can fill a hold, and the unit it stands at.';
COMMENT ON COLUMN hold_copy.item IS 'The item''s barcode: opaque text, leading zeros kept.';
CREATE INDEX hold_copy_item ON hold_copy (item);

CREATE TABLE transfer (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  barcode       short_text NOT NULL,
  kind          text NOT NULL
    CHECK (kind IN ('HOLD', 'RETURN', 'TO_MEDIA_GROUP', 'FROM_MEDIA_GROUP', 'ROTATION')),
  from_unit     short_text NOT NULL REFERENCES unit,
  to_unit       short_text NOT NULL REFERENCES unit,
  at_unit       short_text NOT NULL REFERENCES unit,
  millilitres   integer NOT NULL CHECK (millilitres BETWEEN 0 AND 10000000),
  grams         integer NOT NULL CHECK (grams BETWEEN 0 AND 10000000),
  waiting_since date NOT NULL,
  state         text NOT NULL DEFAULT 'WAITING'
    CHECK (state IN ('WAITING', 'PLANNED', 'DELIVERED', 'CANCELLED')),
  title         text NOT NULL DEFAULT '' CHECK (length(title) <= 500),
  shelf         text NOT NULL DEFAULT '' CHECK (length(shelf) <= 200),
  media_type    short_text REFERENCES media_type,
  hold_id       bigint UNIQUE REFERENCES hold_request,
  import_id     bigint REFERENCES import_file,
  synthetic     boolean NOT NULL DEFAULT false,
  CONSTRAINT transfer_goes_somewhere CHECK (from_unit <> to_unit),
  CONSTRAINT transfer_delivered_is_there
    CHECK (state = 'CANCELLED' OR (state = 'DELIVERED') = (at_unit = to_unit))
);
COMMENT ON TABLE transfer IS 'Förflyttning: one item that must go from one unit to another.';
COMMENT ON COLUMN transfer.barcode IS 'Opaque text, leading zeros kept.';
COMMENT ON COLUMN transfer.at_unit IS 'Where the item is now: its origin until a day brings it nearer.';
COMMENT ON COLUMN transfer.waiting_since IS 'The first service date on which it could be planned.';
COMMENT ON COLUMN transfer.hold_id IS 'The hold that it fills, once a copy has begun to move.';
CREATE UNIQUE INDEX transfer_item_in_one_place ON transfer (barcode)
  WHERE state IN ('WAITING', 'PLANNED');
CREATE INDEX transfer_open ON transfer (waiting_since) WHERE state IN ('WAITING', 'PLANNED');

CREATE TABLE unit_visit (
  service_date date NOT NULL,
  unit_id      short_text NOT NULL REFERENCES unit,
  visited      boolean NOT NULL,
  PRIMARY KEY (unit_id, service_date)
);
COMMENT ON TABLE unit_visit IS 'Promised visits of finished days: kept or missed. Missed days in a row make the next dearer.';
