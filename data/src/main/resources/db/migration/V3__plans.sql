-- Plans, the jobs that make them, and what became of them.

CREATE TABLE travel_matrix (
  network_version short_text NOT NULL,
  places_hash     bytea NOT NULL CHECK (length(places_hash) = 32),
  units           text[] NOT NULL,
  seconds         integer[] NOT NULL,
  metres          integer[] NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (network_version, places_hash),
  CONSTRAINT travel_matrix_square CHECK (
    cardinality(seconds) = cardinality(units) * cardinality(units)
    AND cardinality(metres) = cardinality(units) * cardinality(units))
);
COMMENT ON TABLE travel_matrix IS 'Driving times and distances already asked of a road network, row by row.';
COMMENT ON COLUMN travel_matrix.places_hash IS 'SHA-256 of the units'' ids and coordinates in the matrix''s order.';

CREATE TABLE plan (
  id             uuid PRIMARY KEY,
  service_date   date NOT NULL,
  version        integer NOT NULL CHECK (version > 0),
  state          text NOT NULL DEFAULT 'DRAFT'
    CHECK (state IN ('DRAFT', 'PUBLISHED', 'REPLACED', 'COMPLETED', 'DISCARDED')),
  parent_id      uuid REFERENCES plan,
  day            jsonb NOT NULL,
  plan           jsonb NOT NULL,
  cost_vans      bigint NOT NULL CHECK (cost_vans >= 0),
  cost_handling  bigint NOT NULL CHECK (cost_handling >= 0),
  cost_sorting   bigint NOT NULL CHECK (cost_sorting >= 0),
  cost_delay     bigint NOT NULL CHECK (cost_delay >= 0),
  cost_missed    bigint NOT NULL CHECK (cost_missed >= 0),
  cost_total     bigint NOT NULL GENERATED ALWAYS AS
    (cost_vans + cost_handling + cost_sorting + cost_delay + cost_missed) STORED,
  items          integer NOT NULL CHECK (items >= 0),
  delivered      integer NOT NULL CHECK (delivered >= 0),
  on_the_way     integer NOT NULL CHECK (on_the_way >= 0),
  not_nearer     integer NOT NULL CHECK (not_nearer >= 0),
  boxes          integer NOT NULL CHECK (boxes >= 0),
  lifts          integer NOT NULL CHECK (lifts >= 0),
  sorted         integer NOT NULL CHECK (sorted >= 0),
  metres         bigint NOT NULL CHECK (metres >= 0),
  van_seconds    bigint NOT NULL CHECK (van_seconds >= 0),
  missed_visits  integer NOT NULL CHECK (missed_visits >= 0),
  vans           integer NOT NULL CHECK (vans >= 0),
  made_by        text NOT NULL CHECK (made_by IN ('SOLVER', 'HAND')),
  settings       jsonb NOT NULL DEFAULT '{}',
  created_by     short_text NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now(),
  published_at   timestamptz,
  row_version    integer NOT NULL DEFAULT 1,
  CONSTRAINT plan_version_once UNIQUE (service_date, version),
  -- A key that is missing gives null, and a check lets null pass: hence the coalesce.
  CONSTRAINT plan_of_its_date CHECK (coalesce(
    day ->> 'format' = 'bokskjuts-day/1' AND plan ->> 'format' = 'bokskjuts-plan/1'
    AND day ->> 'date' = service_date::text AND plan ->> 'date' = service_date::text, false)),
  CONSTRAINT plan_figures_add_up CHECK (items = delivered + on_the_way + not_nearer),
  CONSTRAINT plan_published_when CHECK
    ((state IN ('PUBLISHED', 'REPLACED', 'COMPLETED')) = (published_at IS NOT NULL))
);
COMMENT ON TABLE plan IS 'A checked plan of a service date with the day it plans. Costs in öre.';
COMMENT ON COLUMN plan.version IS 'Counts up within its date; what paper calls version n.';
COMMENT ON COLUMN plan.parent_id IS 'The plan that this one was made from.';
COMMENT ON COLUMN plan.day IS 'The day file, matrix and pins included: the plan can be checked and repeated.';
COMMENT ON COLUMN plan.row_version IS 'Counts every change; what If-Match compares.';
CREATE UNIQUE INDEX plan_published_once ON plan (service_date)
  WHERE state IN ('PUBLISHED', 'COMPLETED');
CREATE INDEX plan_of_date ON plan (service_date, version DESC);

CREATE FUNCTION plan_keeps_what_is_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state IN ('DRAFT', 'DISCARDED') THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'plan % is %, it cannot be deleted', OLD.id, OLD.state
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'plan_published_stays';
  END IF;
  IF NOT (OLD.state = NEW.state
      OR (OLD.state, NEW.state) IN (('DRAFT', 'PUBLISHED'), ('DRAFT', 'DISCARDED'),
        ('PUBLISHED', 'REPLACED'), ('PUBLISHED', 'COMPLETED'))) THEN
    RAISE EXCEPTION 'plan % cannot go from % to %', OLD.id, OLD.state, NEW.state
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'plan_state_goes_forward';
  END IF;
  -- Every column but the few that tell a plan's fate, so that a column added later is kept too.
  -- A stored generated column is not computed yet when this runs.
  IF OLD.state <> 'DRAFT'
      AND to_jsonb(OLD) - '{state,published_at,row_version,cost_total}'::text[]
        IS DISTINCT FROM to_jsonb(NEW) - '{state,published_at,row_version,cost_total}'::text[] THEN
    RAISE EXCEPTION 'plan % is %, its content cannot change', OLD.id, OLD.state
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'plan_published_stays';
  END IF;
  IF NEW.row_version <= OLD.row_version THEN
    RAISE EXCEPTION 'plan % was changed without counting its row_version up', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'plan_row_version_counts';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_keeps_what_is_published BEFORE UPDATE OR DELETE ON plan
  FOR EACH ROW EXECUTE FUNCTION plan_keeps_what_is_published();

CREATE TABLE plan_job (
  id             uuid PRIMARY KEY,
  service_date   date NOT NULL,
  state          text NOT NULL DEFAULT 'QUEUED'
    CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  settings       jsonb NOT NULL,
  parent_plan_id uuid REFERENCES plan,
  stop_asked     boolean NOT NULL DEFAULT false,
  attempts       integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  plan_id        uuid REFERENCES plan,
  problem        jsonb,
  requested_by   short_text NOT NULL,
  requested_at   timestamptz NOT NULL DEFAULT now(),
  started_at     timestamptz,
  ended_at       timestamptz,
  CONSTRAINT plan_job_done_has_plan CHECK ((state = 'DONE') = (plan_id IS NOT NULL)),
  CONSTRAINT plan_job_failed_says_why CHECK ((state = 'FAILED') = (problem IS NOT NULL)),
  CONSTRAINT plan_job_end CHECK
    ((state IN ('DONE', 'FAILED', 'CANCELLED')) = (ended_at IS NOT NULL))
);
COMMENT ON TABLE plan_job IS 'A request to plan a date; its plan, when it comes, may bear the same id.';
COMMENT ON COLUMN plan_job.stop_asked IS 'Somebody is satisfied: the best plan so far is kept.';
COMMENT ON COLUMN plan_job.attempts IS 'Times begun; more than one after a process died.';
CREATE INDEX plan_job_of_date ON plan_job (service_date, requested_at DESC);

CREATE TABLE plan_progress (
  job_id        uuid NOT NULL REFERENCES plan_job ON DELETE CASCADE,
  seq           integer NOT NULL CHECK (seq > 0),
  elapsed_ms    bigint NOT NULL CHECK (elapsed_ms >= 0),
  phase         short_text NOT NULL,
  steps         bigint NOT NULL CHECK (steps >= 0),
  cost_vans     bigint NOT NULL,
  cost_handling bigint NOT NULL,
  cost_sorting  bigint NOT NULL,
  cost_delay    bigint NOT NULL,
  cost_missed   bigint NOT NULL,
  at            timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (job_id, seq)
);
COMMENT ON TABLE plan_progress IS 'Best cost over time while a job runs, in öre.';

CREATE TABLE delivery_event (
  id          uuid PRIMARY KEY,
  plan_id     uuid NOT NULL REFERENCES plan,
  van_id      short_text NOT NULL,
  unit_id     short_text NOT NULL,
  stop_index  integer CHECK (stop_index >= 0),
  box_id      short_text,
  kind        text NOT NULL CHECK (kind IN
    ('ARRIVED', 'DEPARTED', 'STOP_MISSED', 'LOADED', 'UNLOADED', 'NOT_LOADED', 'NOT_UNLOADED',
     'RECEIVED', 'NOT_RECEIVED', 'ITEM_NOT_FOUND')),
  item        short_text,
  reason      text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
  happened_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE delivery_event IS 'What driver and staff report of a published plan, in any order.';
COMMENT ON COLUMN delivery_event.id IS 'Given by the reporting device: the same event sent twice counts once.';
CREATE INDEX delivery_event_of_plan ON delivery_event (plan_id, happened_at);

CREATE FUNCTION delivery_event_of_published_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM plan WHERE id = NEW.plan_id
      AND state IN ('PUBLISHED', 'REPLACED', 'COMPLETED')) THEN
    RAISE EXCEPTION 'plan % was never published, nothing can have been delivered by it', NEW.plan_id
      USING ERRCODE = 'integrity_constraint_violation',
        CONSTRAINT = 'delivery_event_of_published_plan';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delivery_event_of_published_plan BEFORE INSERT ON delivery_event
  FOR EACH ROW EXECUTE FUNCTION delivery_event_of_published_plan();

-- The queue of db-scheduler 16.7, which reads and writes it itself.
CREATE TABLE scheduled_tasks (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  state                text,
  PRIMARY KEY (task_name, task_instance)
);
COMMENT ON TABLE scheduled_tasks IS 'The persistent job queue, kept by db-scheduler.';
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON scheduled_tasks (priority DESC, execution_time);
