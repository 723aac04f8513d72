-- The served places, the vans and what everything costs. Words as in the domain: one word per thing.
-- Quantities carry their unit in the column's name. Times of day are local; dates are service dates.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE DOMAIN short_text AS text
  CHECK (length(VALUE) BETWEEN 1 AND 200 AND VALUE = btrim(VALUE) AND VALUE !~ '[[:cntrl:]]');
COMMENT ON DOMAIN short_text IS 'A name or id: 1 to 200 characters on one line, no space at its ends.';

CREATE DOMAIN clock_time AS time(0) CHECK (VALUE < time '24:00');
COMMENT ON DOMAIN clock_time IS 'A local time of day to the second; 24:00 is no time of a day.';

CREATE DOMAIN sek AS numeric(12, 4) CHECK (VALUE >= 0 AND VALUE <> 'NaN');
COMMENT ON DOMAIN sek IS 'A rate in SEK; sums are kept in whole öre elsewhere.';

CREATE TABLE unit (
  id               short_text PRIMARY KEY,
  name             short_text NOT NULL,
  municipality     short_text NOT NULL,
  kind             text NOT NULL
    CHECK (kind IN ('MAIN', 'BRANCH', 'HOSPITAL', 'UNIVERSITY', 'MEDIA_GROUP', 'MOBILE', 'DEPOT')),
  lat              double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon              double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  address          text NOT NULL DEFAULT '',
  source           text NOT NULL DEFAULT '',
  from_memory      boolean NOT NULL DEFAULT false,
  service_seconds  integer NOT NULL CHECK (service_seconds BETWEEN 0 AND 86400),
  seconds_per_box  integer NOT NULL CHECK (seconds_per_box BETWEEN 0 AND 86400),
  max_boxes_in     integer CHECK (max_boxes_in >= 0),
  empty_boxes      integer CHECK (empty_boxes >= 0),
  empty_boxes_goal integer CHECK (empty_boxes_goal >= 0),
  dock             boolean NOT NULL DEFAULT false,
  key_note         text NOT NULL DEFAULT '',
  active           boolean NOT NULL DEFAULT true,
  row_version      integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE unit IS 'Biblioteksenhet: a served place. A place no longer served is inactive, never deleted.';
COMMENT ON COLUMN unit.source IS 'Where name, address and coordinates come from.';
COMMENT ON COLUMN unit.from_memory IS 'Whether no source confirms the unit or its place.';
COMMENT ON COLUMN unit.max_boxes_in IS 'Rule H10; null: no limit.';
COMMENT ON COLUMN unit.empty_boxes IS 'Rule H12: empty boxes in stock; null: never short of them.';
COMMENT ON COLUMN unit.empty_boxes_goal IS 'Empty boxes that the unit should have; null: no goal.';
COMMENT ON COLUMN unit.key_note IS 'What the driver needs to get in: door, key, lift. Never a code in clear.';

CREATE TABLE unit_code (
  code    short_text PRIMARY KEY,
  unit_id short_text NOT NULL REFERENCES unit ON DELETE CASCADE,
  place   integer NOT NULL CHECK (place > 0),
  CONSTRAINT unit_code_place UNIQUE (unit_id, place)
);
COMMENT ON TABLE unit_code IS 'Other names of a unit in other systems, such as Koha''s branch code.';
COMMENT ON COLUMN unit_code.place IS 'The first is the short code printed large on box labels.';

CREATE TABLE unit_promise (
  unit_id short_text NOT NULL REFERENCES unit ON DELETE CASCADE,
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  PRIMARY KEY (unit_id, weekday)
);
COMMENT ON TABLE unit_promise IS 'The weekdays (ISO: Monday 1) on which a unit is promised a visit.';

CREATE TABLE unit_window (
  unit_id   short_text NOT NULL REFERENCES unit ON DELETE CASCADE,
  from_time clock_time NOT NULL,
  to_time   clock_time NOT NULL,
  PRIMARY KEY (unit_id, from_time),
  CONSTRAINT unit_window_forward CHECK (from_time <= to_time),
  CONSTRAINT unit_windows_apart EXCLUDE USING gist (
    unit_id WITH =,
    int4range(extract(epoch FROM from_time)::int, extract(epoch FROM to_time)::int, '[]') WITH &&)
);
COMMENT ON TABLE unit_window IS 'When service may begin at a unit; no row: at any time.';

CREATE TABLE unit_closure (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id   short_text NOT NULL REFERENCES unit ON DELETE CASCADE,
  from_date date NOT NULL,
  to_date   date NOT NULL,
  reason    text NOT NULL DEFAULT '',
  CONSTRAINT unit_closure_forward CHECK (from_date <= to_date),
  CONSTRAINT unit_closures_apart EXCLUDE USING gist (
    unit_id WITH =, daterange(from_date, to_date, '[]') WITH &&)
);
COMMENT ON TABLE unit_closure IS 'Days, both ends included, on which a unit is closed to vans.';

CREATE TABLE service_day_exception (
  service_date date PRIMARY KEY,
  runs         boolean NOT NULL,
  reason       text NOT NULL DEFAULT ''
);
COMMENT ON TABLE service_day_exception IS 'Days on which vans run or do not run against the calendar''s rules.';

CREATE TABLE sort_point (
  unit_id          short_text PRIMARY KEY REFERENCES unit,
  opens            clock_time NOT NULL,
  closes           clock_time NOT NULL,
  seconds_per_item integer NOT NULL CHECK (seconds_per_item BETWEEN 0 AND 86400),
  CONSTRAINT sort_point_forward CHECK (opens <= closes)
);
COMMENT ON TABLE sort_point IS 'Sorteringspunkt: a unit that unpacks sort boxes and packs their items again (H7).';

CREATE TABLE van (
  id               short_text PRIMARY KEY,
  name             short_text NOT NULL,
  start_unit       short_text NOT NULL REFERENCES unit,
  end_unit         short_text NOT NULL REFERENCES unit,
  shift_from       clock_time NOT NULL,
  shift_to         clock_time NOT NULL,
  capacity_boxes   integer NOT NULL CHECK (capacity_boxes BETWEEN 0 AND 100000),
  capacity_grams   integer NOT NULL CHECK (capacity_grams BETWEEN 0 AND 100000000),
  limited          boolean NOT NULL DEFAULT false,
  range_metres     integer CHECK (range_metres BETWEEN 0 AND 100000000),
  grams_co2_per_km sek NOT NULL,
  fixed            sek NOT NULL,
  per_hour         sek NOT NULL,
  per_km           sek NOT NULL,
  max_work_seconds integer CHECK (max_work_seconds BETWEEN 0 AND 86400),
  break_seconds    integer NOT NULL CHECK (break_seconds BETWEEN 0 AND 86400),
  source           text NOT NULL DEFAULT '',
  active           boolean NOT NULL DEFAULT true,
  row_version      integer NOT NULL DEFAULT 1,
  CONSTRAINT van_shift_forward CHECK (shift_from <= shift_to)
);
COMMENT ON TABLE van IS 'Bil: a trunk van of the county or a van of a municipality.';
COMMENT ON COLUMN van.shift_from IS 'Pass: the van leaves no earlier and is back no later than shift_to.';
COMMENT ON COLUMN van.limited IS 'Whether it may stop only at the units of van_serves (H9).';
COMMENT ON COLUMN van.range_metres IS 'Metres it may drive in a day (H9); null: no limit.';
COMMENT ON COLUMN van.fixed IS 'SEK for a day on which it is used.';
COMMENT ON COLUMN van.max_work_seconds IS 'Seconds of work without a break at most (H8); null: no rule.';
COMMENT ON COLUMN van.source IS 'Where capacity, emissions and prices come from, with date.';

CREATE TABLE van_serves (
  van_id  short_text NOT NULL REFERENCES van ON DELETE CASCADE,
  unit_id short_text NOT NULL REFERENCES unit,
  PRIMARY KEY (van_id, unit_id)
);
COMMENT ON TABLE van_serves IS 'The units that a limited van may stop at, beside its start and end.';

CREATE TABLE van_weekday (
  van_id  short_text NOT NULL REFERENCES van ON DELETE CASCADE,
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  PRIMARY KEY (van_id, weekday)
);
COMMENT ON TABLE van_weekday IS 'The weekdays (ISO: Monday 1) on which a van runs its shift.';

CREATE TABLE van_absence (
  van_id    short_text NOT NULL REFERENCES van ON DELETE CASCADE,
  from_date date NOT NULL,
  to_date   date NOT NULL,
  reason    text NOT NULL DEFAULT '',
  PRIMARY KEY (van_id, from_date),
  CONSTRAINT van_absence_forward CHECK (from_date <= to_date),
  CONSTRAINT van_absences_apart EXCLUDE USING gist (
    van_id WITH =, daterange(from_date, to_date, '[]') WITH &&)
);
COMMENT ON TABLE van_absence IS 'Days, both ends included, on which a van is in the workshop or lent out.';

CREATE TABLE setting (
  name        short_text PRIMARY KEY,
  amount      numeric(14, 4) NOT NULL CHECK (amount >= 0 AND amount <> 'NaN'),
  measure     short_text NOT NULL,
  source      text NOT NULL,
  source_date date NOT NULL,
  row_version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE setting IS 'Rates and measures of the cooperation, each with its source and date.';
COMMENT ON COLUMN setting.measure IS 'What the amount counts: SEK per box, litres, seconds.';

CREATE TABLE media_type (
  code        short_text PRIMARY KEY,
  swedish     short_text NOT NULL,
  millilitres integer NOT NULL CHECK (millilitres > 0),
  grams       integer NOT NULL CHECK (grams > 0),
  names       text[] NOT NULL DEFAULT '{}',
  source      text NOT NULL,
  source_date date NOT NULL,
  row_version integer NOT NULL DEFAULT 1
);
COMMENT ON COLUMN media_type.names IS 'What files and other systems call it.';
COMMENT ON TABLE media_type IS 'Volume and weight of an item by its kind, where the import does not say.';
