package se.bokskjuts.data.delivery;

import se.bokskjuts.model.VanId;

/** A stop of a plan: which of the van's stops, from 0. */
public record StopRef(VanId van, int index) {}
