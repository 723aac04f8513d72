-- The served places, the vans and what everything costs. Words as in the domain: one word per thing.
-- Quantities carry their unit in the column's name. Times of day are local; dates are service dates.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE DOMAIN short_text AS text
  CHECK (length(VALUE) BETWEEN 1 AND 200 AND VALUE = btrim(VALUE) AND VALUE !~ '[[:cntrl:]]');
COMMENT ON DOMAIN short_text IS 'A name or id: 1 to 200 characters on one line, no space at its ends.';

CREATE DOMAIN clock_time AS time(0) CHECK (VALUE < time '24:00');
COMMENT ON DOMAIN clock_time IS 'A local time of day to the second; 24:00 is no time of a day.';

CREATE DOMAIN sek AS numeric(12, 4) CHECK (VALUE >= 0);
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
  confidence       text NOT NULL DEFAULT '',
  short_code       short_text UNIQUE CHECK (length(short_code) <= 8),
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
COMMENT ON COLUMN unit.confidence IS 'How sure the source is; says so when a value is from memory.';
COMMENT ON COLUMN unit.short_code IS 'Large letters on the box label.';
COMMENT ON COLUMN unit.max_boxes_in IS 'Rule H10; null: no limit.';
COMMENT ON COLUMN unit.empty_boxes IS 'Rule H12: empty boxes in stock; null: never short of them.';
COMMENT ON COLUMN unit.empty_boxes_goal IS 'Empty boxes that the unit should have; null: no goal.';
COMMENT ON COLUMN unit.key_note IS 'What the driver needs to get in: door, key, lift. Never a code in clear.';

CREATE TABLE unit_weekday (
  unit_id  short_text NOT NULL REFERENCES unit ON DELETE CASCADE,
  weekday  smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  promised boolean NOT NULL DEFAULT true,
  PRIMARY KEY (unit_id, weekday)
);
COMMENT ON TABLE unit_weekday IS 'The weekdays (ISO: Monday 1) on which a unit can be visited.';
COMMENT ON COLUMN unit_weekday.promised IS 'Whether the cooperation promises a visit on that weekday.';

CREATE TABLE unit_window (
  unit_id   short_text NOT NULL,
  weekday   smallint NOT NULL,
  from_time clock_time NOT NULL,
  to_time   clock_time NOT NULL,
  PRIMARY KEY (unit_id, weekday, from_time),
  FOREIGN KEY (unit_id, weekday) REFERENCES unit_weekday ON DELETE CASCADE,
  CONSTRAINT unit_window_forward CHECK (from_time <= to_time),
  CONSTRAINT unit_windows_apart EXCLUDE USING gist (
    unit_id WITH =, weekday WITH =,
    int4range(extract(epoch FROM from_time)::int, extract(epoch FROM to_time)::int, '[]') WITH &&)
);
COMMENT ON TABLE unit_window IS 'When service may begin on a weekday; no row: at any time.';

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
  row_version      integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE van IS 'Bil: a trunk van of the county or a van of a municipality.';
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

CREATE TABLE van_shift (
  van_id    short_text NOT NULL REFERENCES van ON DELETE CASCADE,
  weekday   smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  from_time clock_time NOT NULL,
  to_time   clock_time NOT NULL,
  PRIMARY KEY (van_id, weekday),
  CONSTRAINT van_shift_forward CHECK (from_time <= to_time)
);
COMMENT ON TABLE van_shift IS 'Pass: when a van may be out on a weekday; no row: it does not run.';

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
  amount      numeric(14, 4) NOT NULL CHECK (amount >= 0),
  measure     short_text NOT NULL,
  source      text NOT NULL,
  source_date date NOT NULL,
  row_version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE setting IS 'Rates and measures of the cooperation, each with its source and date.';
COMMENT ON COLUMN setting.measure IS 'What the amount counts: SEK per box, litres, seconds.';

CREATE TABLE media_type (
  code        short_text PRIMARY KEY,
  name_sv     short_text NOT NULL,
  millilitres integer NOT NULL CHECK (millilitres > 0),
  grams       integer NOT NULL CHECK (grams > 0),
  source      text NOT NULL,
  source_date date NOT NULL,
  row_version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE media_type IS 'Volume and weight of an item by its kind, where the import does not say.';

INSERT INTO setting (name, amount, measure, source, source_date) VALUES
  ('boxType.litres', 40, 'litres', 'Antagande: back om 600 × 400 mm; ej bekräftad av Dalabiblioteken', '2026-11-23'),
  ('boxType.maxKg', 15, 'kg', 'Arbetsmiljöverket enligt duochjobbet.se: 15 kg vid många lyft under sämre förhållanden', '2026-11-23'),
  ('boxType.emptyKg', 2, 'kg', 'Antagande: tom back; ej vägd', '2026-11-23'),
  ('dockSeconds', 600, 'seconds', 'Antagande', '2026-11-23'),
  ('delay.HOLD', 15, 'SEK per dygn', 'Antagande: en väntande låntagare', '2026-11-23'),
  ('delay.RETURN', 2, 'SEK per dygn', 'Antagande', '2026-11-23'),
  ('delay.TO_MEDIA_GROUP', 1, 'SEK per dygn', 'Antagande', '2026-11-23'),
  ('delay.FROM_MEDIA_GROUP', 4, 'SEK per dygn', 'Antagande', '2026-11-23'),
  ('delay.ROTATION', 0.5, 'SEK per dygn', 'Antagande', '2026-11-23'),
  ('ageing', 0.5, 'andel per dygn', 'Antagande', '2026-11-23'),
  ('perBox', 18, 'SEK per låda', 'Antagande: 2,5 minuters arbete', '2026-11-23'),
  ('perLift', 2, 'SEK per lyft', 'Antagande', '2026-11-23'),
  ('perItemSorted', 1.5, 'SEK per exemplar', 'Antagande', '2026-11-23'),
  ('co2PerKg', 1.5, 'SEK per kg CO2e', 'Antagande nära koldioxidskatten', '2026-11-23'),
  ('perMissedVisit', 4000, 'SEK per besök', 'Antagande: ett brutet löfte', '2026-11-23');

INSERT INTO media_type (code, name_sv, millilitres, grams, source, source_date) VALUES
  ('HARDBACK', 'Inbunden bok', 1200, 550, 'Uppskattning efter bokformat', '2026-11-23'),
  ('PAPERBACK', 'Pocketbok', 500, 250, 'Uppskattning efter bokformat', '2026-11-23'),
  ('PICTURE_BOOK', 'Bilderbok', 800, 400, 'Uppskattning efter bokformat', '2026-11-23'),
  ('LARGE_PRINT', 'Storstil eller facklitteratur', 1600, 800, 'Uppskattning efter bokformat', '2026-11-23'),
  ('DISC', 'Cd eller dvd', 250, 100, 'Uppskattning efter format', '2026-11-23'),
  ('MAGAZINE', 'Tidskrift', 300, 150, 'Uppskattning efter format', '2026-11-23'),
  ('GAME', 'Spel eller kit', 2500, 600, 'Uppskattning efter format', '2026-11-23');
