package se.bokskjuts.model;

/** A copy that can fill a hold, and the unit it stands at. */
public record Copy(ItemId item, UnitId at) {}
