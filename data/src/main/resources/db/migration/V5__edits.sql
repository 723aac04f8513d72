-- Plans changed by hand: every step with the plan it gave, so that it can be undone and made again.

ALTER TABLE plan
  ADD COLUMN violations jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT plan_violations_list CHECK (jsonb_typeof(violations) = 'array'),
  ADD COLUMN edit_step integer NOT NULL DEFAULT 0
    CONSTRAINT plan_edit_step CHECK (edit_step >= 0),
  ADD CONSTRAINT plan_published_keeps_rules
    CHECK (violations = '[]' OR state IN ('DRAFT', 'DISCARDED'));
COMMENT ON COLUMN plan.violations IS 'Rules that a draft changed by hand breaks; none in any other.';
COMMENT ON COLUMN plan.edit_step IS 'The step that a draft changed by hand stands at; later ones can be made again.';

CREATE TABLE plan_edit (
  plan_id uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
  step    integer NOT NULL CHECK (step >= 0),
  edit    jsonb NOT NULL,
  day     jsonb,
  plan    jsonb NOT NULL,
  by_hand text[] NOT NULL DEFAULT '{}',
  author  short_text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (plan_id, step),
  CONSTRAINT plan_edit_first_has_day CHECK (step > 0 OR day IS NOT NULL)
);
COMMENT ON TABLE plan_edit IS 'Steps of changing a draft by hand. Step 0 is what it began with.';
COMMENT ON COLUMN plan_edit.day IS 'The day after the step; null: as after the step before.';
COMMENT ON COLUMN plan_edit.by_hand IS 'Boxes whose way was chosen by hand.';
