-- Who may do what, and what was done. Accounts are of staff and machines, never of borrowers.

CREATE TABLE account (
  id            uuid PRIMARY KEY,
  name          short_text NOT NULL,
  display_name  short_text NOT NULL,
  password_hash text CHECK (password_hash LIKE '{%}%'),
  oidc_subject  short_text UNIQUE,
  active        boolean NOT NULL DEFAULT true,
  failed_logins integer NOT NULL DEFAULT 0 CHECK (failed_logins >= 0),
  locked_until  timestamptz,
  created_at    timestamptz NOT NULL DEFAULT now(),
  row_version   integer NOT NULL DEFAULT 1,
  CONSTRAINT account_can_sign_in CHECK (password_hash IS NOT NULL OR oidc_subject IS NOT NULL)
);
COMMENT ON TABLE account IS 'Somebody who works with the tool.';
COMMENT ON COLUMN account.password_hash IS 'With its method in front, such as {bcrypt}; null: signs in elsewhere.';
CREATE UNIQUE INDEX account_name_once ON account (lower(name));

CREATE TABLE account_role (
  account_id   uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  role         text NOT NULL CHECK (role IN ('COORDINATOR', 'STAFF', 'PLANNER', 'VIEWER', 'ADMIN')),
  municipality short_text,
  unit_id      short_text REFERENCES unit,
  CONSTRAINT account_role_once UNIQUE NULLS NOT DISTINCT (account_id, role, municipality, unit_id),
  CONSTRAINT account_role_scope CHECK (
    CASE role WHEN 'STAFF' THEN num_nonnulls(municipality, unit_id) = 1
    ELSE num_nonnulls(municipality, unit_id) = 0 END)
);
COMMENT ON TABLE account_role IS 'Roles; STAFF always of one unit or one municipality.';

CREATE TABLE api_key (
  id           uuid PRIMARY KEY,
  name         short_text NOT NULL,
  prefix       short_text NOT NULL,
  key_hash     bytea NOT NULL UNIQUE CHECK (length(key_hash) = 32),
  role         text NOT NULL CHECK (role IN ('COORDINATOR', 'STAFF', 'PLANNER', 'VIEWER', 'ADMIN')),
  municipality short_text,
  unit_id      short_text REFERENCES unit,
  created_by   short_text NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz NOT NULL,
  revoked_at   timestamptz,
  last_used_at timestamptz,
  CONSTRAINT api_key_scope CHECK (
    CASE role WHEN 'STAFF' THEN num_nonnulls(municipality, unit_id) = 1
    ELSE num_nonnulls(municipality, unit_id) = 0 END),
  CONSTRAINT api_key_ends CHECK (expires_at > created_at)
);
COMMENT ON TABLE api_key IS 'Keys of machines. Only the hash is kept; every key ends.';
COMMENT ON COLUMN api_key.prefix IS 'The key''s first letters, to know it again in a list.';

CREATE TABLE driver_link (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  plan_id    uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
  van_id     short_text NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT driver_link_ends CHECK (expires_at > created_at)
);
COMMENT ON TABLE driver_link IS 'A driver''s way in without an account: one van, one plan, until it ends.';

CREATE TABLE idempotency_key (
  owner        short_text NOT NULL,
  key          short_text NOT NULL,
  request_hash bytea NOT NULL CHECK (length(request_hash) = 32),
  status       integer CHECK (status BETWEEN 200 AND 599),
  headers      jsonb,
  body         bytea,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (owner, key),
  CONSTRAINT idempotency_key_answer CHECK (num_nulls(status, headers) IN (0, 2))
);
COMMENT ON TABLE idempotency_key IS 'Answers to requests that may be sent again; no answer yet: still at work.';

CREATE TABLE audit_log (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          timestamptz NOT NULL DEFAULT now(),
  actor       short_text NOT NULL,
  action      short_text NOT NULL,
  object_kind short_text NOT NULL,
  object_id   text NOT NULL DEFAULT '',
  detail      jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE audit_log IS 'Who did what to which thing, when. Rows are added and never changed.';
CREATE INDEX audit_log_of_object ON audit_log (object_kind, object_id, id DESC);

CREATE FUNCTION audit_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only added to'
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_log_append_only';
END $$;
CREATE TRIGGER audit_log_is_append_only BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION audit_log_is_append_only();
CREATE TRIGGER audit_log_is_never_emptied BEFORE TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only();
