-- What-if sweeps: scenarios times seeds, simulated by any process, compared in one report.

CREATE TABLE sweep (
  id           uuid PRIMARY KEY,
  state        text NOT NULL DEFAULT 'QUEUED'
    CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  first_date   date NOT NULL,
  days         integer NOT NULL CHECK (days BETWEEN 1 AND 1000),
  warmup       integer NOT NULL CHECK (warmup BETWEEN 0 AND 1000),
  seeds        integer NOT NULL CHECK (seeds BETWEEN 1 AND 200),
  items        integer NOT NULL CHECK (items BETWEEN 1 AND 100000),
  steps        bigint NOT NULL CHECK (steps BETWEEN 1 AND 100000000),
  problem      jsonb,
  report       json,
  requested_by short_text NOT NULL,
  requested_at timestamptz NOT NULL DEFAULT now(),
  started_at   timestamptz,
  ended_at     timestamptz,
  CONSTRAINT sweep_done_has_report CHECK ((state = 'DONE') = (report IS NOT NULL)),
  CONSTRAINT sweep_failed_says_why CHECK ((state = 'FAILED') = (problem IS NOT NULL)),
  CONSTRAINT sweep_end CHECK ((state IN ('DONE', 'FAILED', 'CANCELLED')) = (ended_at IS NOT NULL))
);
COMMENT ON TABLE sweep IS 'A what-if question: scenarios that are simulated with the same seeds and compared.';
COMMENT ON COLUMN sweep.warmup IS 'Service days simulated before those that count.';
COMMENT ON COLUMN sweep.steps IS 'Search steps per simulated day.';
COMMENT ON COLUMN sweep.report IS 'The finished comparison, kept to the letter as it was written.';
CREATE INDEX sweep_newest ON sweep (requested_at DESC);

CREATE TABLE sweep_scenario (
  sweep_id    uuid NOT NULL REFERENCES sweep ON DELETE CASCADE,
  position    integer NOT NULL CHECK (position >= 0),
  name        short_text NOT NULL,
  title       text NOT NULL,
  question    text NOT NULL,
  title_en    text NOT NULL,
  question_en text NOT NULL,
  yaml        text NOT NULL CHECK (length(yaml) <= 20000),
  PRIMARY KEY (sweep_id, position),
  CONSTRAINT sweep_scenario_name_once UNIQUE (sweep_id, name)
);
COMMENT ON TABLE sweep_scenario IS 'The scenario files of a sweep as they were when it was asked; 0 is the base.';

CREATE TABLE sweep_run (
  sweep_id    uuid NOT NULL,
  scenario    integer NOT NULL,
  seed        integer NOT NULL CHECK (seed > 0),
  state       text NOT NULL DEFAULT 'QUEUED'
    CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  attempts    integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  worker      short_text,
  code        short_text,
  days_done   integer NOT NULL DEFAULT 0 CHECK (days_done >= 0),
  result      json,
  problem     jsonb,
  started_at  timestamptz,
  noted_at    timestamptz,
  ended_at    timestamptz,
  PRIMARY KEY (sweep_id, scenario, seed),
  FOREIGN KEY (sweep_id, scenario) REFERENCES sweep_scenario ON DELETE CASCADE,
  CONSTRAINT sweep_run_done_has_result CHECK ((state = 'DONE') = (result IS NOT NULL)),
  CONSTRAINT sweep_run_failed_says_why CHECK ((state = 'FAILED') = (problem IS NOT NULL)),
  CONSTRAINT sweep_run_end CHECK
    ((state IN ('DONE', 'FAILED', 'CANCELLED')) = (ended_at IS NOT NULL))
);
COMMENT ON TABLE sweep_run IS 'One scenario with one seed: the piece of work that processes share.';
COMMENT ON COLUMN sweep_run.attempts IS 'Times begun; more than one after a process died.';
COMMENT ON COLUMN sweep_run.worker IS 'The process that has it or had it last.';
COMMENT ON COLUMN sweep_run.code IS 'The version of the program that simulated it.';
COMMENT ON COLUMN sweep_run.noted_at IS 'When progress was last heard of.';

CREATE TABLE sweep_worker (
  name    short_text PRIMARY KEY,
  threads integer NOT NULL CHECK (threads > 0),
  code    short_text NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE sweep_worker IS 'Processes that offer to simulate; one not seen for a while is gone.';
