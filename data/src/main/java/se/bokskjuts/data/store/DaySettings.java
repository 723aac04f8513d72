package se.bokskjuts.data.store;

import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.Rates;

/** The settings that every day takes: crate, dock time and prices. */
public record DaySettings(BoxType boxType, int dockSeconds, Rates rates) {}
