package se.bokskjuts.optimizer.edit;

import se.bokskjuts.model.Judgement;

/** What became of an edit: the plan and what the checker says of it. */
public record Edited(EditState state, Judgement judgement) {}
